package io.hegui.gateway.upload;

import io.hegui.gateway.http.ProblemException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the headers of the tus protocol. */
final class UploadRequest {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private UploadRequest() {}

    /** The method, or the one that stands for it where a client or a proxy cannot send it. */
    static HttpMethod method(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader("X-HTTP-Method-Override"))
                .map(given -> HttpMethod.valueOf(given.strip().toUpperCase(Locale.ROOT)))
                .orElse(request.method());
    }

    /** Whether the body is a part of a file. */
    static boolean carriesPart(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_TYPE))
                .filter(type -> type.strip().equalsIgnoreCase(Tus.CONTENT_TYPE))
                .isPresent();
    }

    static boolean announcesBody(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || !Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_LENGTH))
                        .orElse("0")
                        .equals("0");
    }

    /** @throws ProblemException 400 if it is missing, deferred or malformed */
    static long length(HttpServerRequest request) {
        if (request.headers().contains(Tus.DEFER_LENGTH)) {
            throw UploadProblems.deferredLength();
        }
        return number(request, Tus.LENGTH);
    }

    /** @throws ProblemException 400 if it is missing or malformed */
    static long offset(HttpServerRequest request) {
        return number(request, Tus.OFFSET);
    }

    /** @throws ProblemException 400 if it is malformed */
    static Optional<UploadChecksum> checksum(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader(Tus.CHECKSUM)).map(UploadChecksum::parse);
    }

    private static long number(HttpServerRequest request, String header) {
        return Optional.ofNullable(request.getHeader(header))
                .map(String::strip)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Long::parseLong)
                .orElseThrow(() -> UploadProblems.malformed(header));
    }
}
