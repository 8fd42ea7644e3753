package io.hegui.gateway.submission;

import com.google.inject.Inject;
import io.hegui.gateway.security.SigningKeys;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Signed proof of what was filed, when, and with which hash. Anyone can verify it with the published key. */
final class Receipts {
    private static final String TYPE = "hegui-receipt+jws";

    private final SigningKeys keys;

    @Inject
    Receipts(SigningKeys keys) {
        this.keys = keys;
    }

    String issue(UUID submission, Intake intake, SpooledFile file, OffsetDateTime receivedAt) {
        return keys.sign(
                new JsonObject()
                        .put("submission", submission.toString())
                        .put("institution", intake.institution().id().code())
                        .put("dataset", intake.dataset())
                        .put("period", intake.period().toString())
                        .put("test", intake.test())
                        .put("sha256", file.sha256())
                        .put("bytes", file.bytes())
                        .put("receivedAt", SubmissionJson.time(receivedAt)),
                TYPE);
    }
}
