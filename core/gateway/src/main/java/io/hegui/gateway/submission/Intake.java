package io.hegui.gateway.submission;

import io.hegui.engine.format.Declared;
import io.hegui.gateway.institution.Institution;
import io.hegui.sdk.dataset.Period;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What the client said about the file it sends, checked before a byte of the body is read.
 *
 * @param digest lower-case hex SHA-256 the client claims for the body
 * @param declared what the client says the file is
 * @param idempotencyKey under which a repeated request gets the same answer
 */
public record Intake(
        Institution institution,
        String client,
        String dataset,
        Period period,
        boolean test,
        Optional<String> digest,
        Declared declared,
        Optional<String> idempotencyKey) {

    /** Identifies the request with its body: the same key with another hash is another request. */
    String hashWith(SpooledFile file) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            String text = String.join(
                    "\n",
                    dataset,
                    period.toString(),
                    Boolean.toString(test),
                    file.sha256(),
                    declared.charset().orElse(""));
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
