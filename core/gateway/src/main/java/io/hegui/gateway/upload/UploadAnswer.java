package io.hegui.gateway.upload;

import io.hegui.gateway.submission.SubmissionProblems;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** What all answers about an upload have in common. */
final class UploadAnswer {
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US);

    private UploadAnswer() {}

    static String location(UUID upload) {
        return "/api/v1/uploads/" + upload;
    }

    static String submission(UUID upload) {
        return "/api/v1/submissions/" + upload;
    }

    /** Where the upload stands, and until when it can be gone on with or where the submission is. */
    static HttpServerResponse standing(HttpServerResponse response, Upload upload, long offset) {
        response.putHeader(Tus.OFFSET, Long.toString(offset));
        return offset == upload.length()
                ? response.putHeader(Tus.SUBMISSION, submission(upload.id()))
                : response.putHeader(Tus.EXPIRES, date(upload.expiresAt()));
    }

    private static String date(Instant at) {
        return HTTP_DATE.format(at.atOffset(ZoneOffset.UTC));
    }

    static void failure(RoutingContext context, Throwable failure) {
        context.fail(
                failure instanceof OffsetConflictException conflict
                        ? UploadProblems.offset(conflict)
                        : SubmissionProblems.of(failure));
    }
}
