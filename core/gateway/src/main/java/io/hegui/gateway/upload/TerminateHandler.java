package io.hegui.gateway.upload;

import com.google.inject.Inject;
import io.hegui.gateway.database.Database;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** {@code DELETE /uploads/{id}}: gives an upload up. What has been filed is taken back elsewhere. */
final class TerminateHandler implements Handler<RoutingContext> {
    private final UploadAccess access;
    private final UploadTurn turn;
    private final Uploads uploads;
    private final UploadParts parts;
    private final Database database;

    @Inject
    TerminateHandler(UploadAccess access, UploadTurn turn, Uploads uploads, UploadParts parts, Database database) {
        this.access = access;
        this.turn = turn;
        this.uploads = uploads;
        this.parts = parts;
        this.database = database;
    }

    @Override
    public void handle(RoutingContext context) {
        Future.succeededFuture()
                .compose(now -> access.any(context))
                .compose(found -> turn.take(
                        found.id(),
                        (upload, hold) -> upload.filed()
                                ? Future.<Void>failedFuture(UploadProblems.filed(upload.id()))
                                : uploads.remove(database.pool(), upload.id())
                                        .compose(gone -> parts.discard(upload.id()))))
                .onSuccess(gone -> context.response().setStatusCode(204).end())
                .onFailure(failure -> UploadAnswer.failure(context, failure));
    }
}
