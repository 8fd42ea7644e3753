package io.hegui.gateway.submission;

import io.hegui.engine.format.Declared;
import io.hegui.gateway.institution.Institution;
import io.hegui.sdk.dataset.Filing;
import io.hegui.sdk.dataset.Period;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A filing that may be taken: what the client announced, checked before a byte of the file is read.
 *
 * @param client who files it
 */
public record Intake(Institution institution, String client, Period period, Announced announced) {
    /** What the checks may know of it. */
    Filing filing() {
        return new Filing(institution.id().code(), institution.type(), institution.region(), dataset(), period);
    }

    String dataset() {
        return announced.dataset();
    }

    boolean test() {
        return announced.test();
    }

    Optional<String> digest() {
        return announced.digest();
    }

    Optional<String> idempotencyKey() {
        return announced.idempotencyKey();
    }

    Declared declared() {
        return announced.declared();
    }

    /** Identifies the request with its body: the same key with another hash is another request. */
    String hashWith(SpooledFile file) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            String text = String.join(
                    "\n",
                    dataset(),
                    period.toString(),
                    Boolean.toString(test()),
                    file.sha256(),
                    declared().fileName(),
                    declared().mediaType(),
                    declared().charset().orElse(""));
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
