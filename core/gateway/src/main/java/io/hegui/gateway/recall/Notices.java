package io.hegui.gateway.recall;

import com.google.inject.Inject;
import io.hegui.gateway.security.SigningKeys;
import io.hegui.gateway.submission.Submission;
import io.hegui.gateway.submission.SubmissionJson;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Signed proof of what a filer was told when a check was withdrawn. The receipt stays as it is: it says what was filed, and
 * that has not changed.
 */
final class Notices {
    /** What a verifier asks for. */
    static final String TYPE = "hegui-notice+jws";

    private final SigningKeys keys;

    @Inject
    Notices(SigningKeys keys) {
        this.keys = keys;
    }

    String issue(DueFiling due, Outcome outcome, JsonObject before, Optional<JsonObject> after, OffsetDateTime at) {
        Submission filing = due.filing();
        Recall recall = due.recall();
        JsonObject notice = new JsonObject()
                .put("submission", filing.id().toString())
                .put("institution", filing.institution())
                .put("dataset", filing.dataset())
                .put("period", filing.period().toString())
                .put("sha256", filing.sha256())
                .put("recall", recall.id().toString())
                .put("check", recall.check())
                .put("cause", due.cause().name())
                .put("reason", reason(due))
                .put("outcome", outcome.name())
                .put("before", verdict(before))
                .put("at", SubmissionJson.time(at));
        after.ifPresent(judged -> notice.put("after", verdict(judged)));
        return keys.sign(notice, TYPE);
    }

    /** Why, in the operator's words. */
    private static String reason(DueFiling due) {
        Recall recall = due.recall();
        return due.cause() == Cause.TAKEN_BACK ? recall.takenBackReason().orElse(recall.reason()) : recall.reason();
    }

    private static JsonObject verdict(JsonObject judgement) {
        return new JsonObject()
                .put("verdict", judgement.getString("verdict"))
                .put("findings", judgement.getJsonObject("findings").getLong("total"))
                .put("findingsSha256", judgement.getString("sha256"));
    }
}
