package io.hegui.gateway.upload;

import com.google.inject.Inject;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.submission.Submission;
import io.hegui.gateway.submission.SubmissionJson;
import io.hegui.gateway.submission.Submissions;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.ZoneOffset;

/** {@code HEAD /uploads/{id}} for the protocol, and {@code GET} for people: where the upload stands. */
final class StandingHandler {
    private final UploadAccess access;
    private final UploadLocks locks;
    private final UploadTurn turn;
    private final UploadParts parts;
    private final UploadFiling filing;
    private final Database database;
    private final Submissions submissions;

    @Inject
    StandingHandler(
            UploadAccess access,
            UploadLocks locks,
            UploadTurn turn,
            UploadParts parts,
            UploadFiling filing,
            Database database,
            Submissions submissions) {
        this.access = access;
        this.locks = locks;
        this.turn = turn;
        this.parts = parts;
        this.filing = filing;
        this.database = database;
        this.submissions = submissions;
    }

    /** Where to go on; nobody can tell while another request is sending. */
    void head(RoutingContext context) {
        Future.succeededFuture()
                .compose(now -> access.current(context))
                .compose(upload -> locks.isHeld(upload.id())
                        ? Future.failedFuture(UploadProblems.locked())
                        : parts.offset(upload)
                                .compose(offset -> filed(upload, offset))
                                .onSuccess(offset -> head(context.response(), upload, offset)))
                .onFailure(failure -> UploadAnswer.failure(context, failure));
    }

    private static void head(HttpServerResponse response, Upload upload, long offset) {
        if (!upload.metadata().isEmpty()) {
            response.putHeader(Tus.METADATA, upload.metadata());
        }
        UploadAnswer.standing(response, upload, offset)
                .putHeader(Tus.LENGTH, Long.toString(upload.length()))
                .setStatusCode(200)
                .end();
    }

    /** How far it is, also while it is being sent, and what has become of it. */
    void get(RoutingContext context) {
        Future.succeededFuture()
                .compose(now -> access.current(context))
                .compose(upload -> parts.offset(upload)
                        .compose(offset ->
                                locks.isHeld(upload.id()) ? Future.succeededFuture(offset) : filed(upload, offset))
                        .compose(offset -> submissions
                                .find(database.pool(), upload.id())
                                .compose(submission -> context.json(json(upload, offset)
                                        .put("state", state(upload, offset, submission.isPresent()))
                                        .put(
                                                "submission",
                                                submission
                                                        .map(made -> made.id().toString())
                                                        .orElse(null))
                                        .put(
                                                "receipt",
                                                submission
                                                        .map(Submission::receipt)
                                                        .orElse(null))))))
                .onFailure(failure -> UploadAnswer.failure(context, failure));
    }

    /** A gateway that died after the last byte has left a whole upload that is no submission: it becomes one now. */
    private Future<Long> filed(Upload upload, long offset) {
        return offset < upload.length() || upload.filed()
                ? Future.succeededFuture(offset)
                : turn.take(upload.id(), (now, hold) -> now.filed() ? Future.<Void>succeededFuture() : filing.file(now))
                        .map(offset);
    }

    private static String state(Upload upload, long offset, boolean filed) {
        if (filed || upload.filed()) {
            return "FILED";
        }
        return offset == upload.length() ? "COMPLETE" : "OPEN";
    }

    private static JsonObject json(Upload upload, long offset) {
        return new JsonObject()
                .put("id", upload.id().toString())
                .put("dataset", upload.announced().dataset())
                .put("period", upload.announced().period())
                .put("test", upload.announced().test())
                .put("file", SubmissionJson.declared(upload.announced().declared()))
                .put("offset", offset)
                .put("length", upload.length())
                .put("createdAt", time(upload.createdAt()))
                .put("expiresAt", time(upload.expiresAt()));
    }

    private static String time(Instant at) {
        return SubmissionJson.time(at.atOffset(ZoneOffset.UTC));
    }
}
