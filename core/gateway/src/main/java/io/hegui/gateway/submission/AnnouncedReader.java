package io.hegui.gateway.submission;

import io.hegui.gateway.http.ProblemException;
import io.hegui.sdk.Text;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** Reads what a request says about the file it carries. */
final class AnnouncedReader {
    private static final int LONGEST_KEY = 200;

    private AnnouncedReader() {}

    /** @throws ProblemException 400 naming what is missing or malformed */
    static Announced of(HttpServerRequest request) {
        return new Announced(
                parameter(request, "dataset"),
                parameter(request, "period"),
                BadParameter.flag("test", Optional.ofNullable(request.getParam("test"))),
                digest(request),
                idempotencyKey(request),
                FileDeclaration.of(request));
    }

    private static String parameter(HttpServerRequest request, String name) {
        return BadParameter.required(name, Optional.ofNullable(request.getParam(name)));
    }

    private static Optional<String> digest(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader("Content-Digest")).flatMap(header -> {
            try {
                return ContentDigest.sha256(header);
            } catch (IllegalArgumentException e) {
                throw new ProblemException(
                        400,
                        "digest-malformed",
                        Text.of("Content-Digest 格式不对", "Malformed Content-Digest"),
                        Text.of("应写成 sha-256=:<base64>:（RFC 9530）。", "It looks like sha-256=:<base64>: (RFC 9530)."));
            }
        });
    }

    private static Optional<String> idempotencyKey(HttpServerRequest request) {
        Optional<String> key = Optional.ofNullable(request.getHeader("Idempotency-Key"));
        if (key.isPresent() && (key.get().isBlank() || key.get().length() > LONGEST_KEY)) {
            throw new ProblemException(
                    400,
                    "idempotency-key-malformed",
                    Text.of("Idempotency-Key 格式不对", "Malformed Idempotency-Key"),
                    Text.of("长度应为 1 至 " + LONGEST_KEY + " 个字符。", "It has 1 to " + LONGEST_KEY + " characters."));
        }
        return key;
    }
}
