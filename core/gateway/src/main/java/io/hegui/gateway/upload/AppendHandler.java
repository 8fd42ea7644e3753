package io.hegui.gateway.upload;

import com.google.inject.Inject;
import io.hegui.gateway.http.HeldBody;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** {@code PATCH /uploads/{id}}: more bytes. */
final class AppendHandler implements Handler<RoutingContext> {
    private final UploadAccess access;
    private final Appending appending;

    @Inject
    AppendHandler(UploadAccess access, Appending appending) {
        this.access = access;
        this.appending = appending;
    }

    @Override
    public void handle(RoutingContext context) {
        HeldBody body = HeldBody.of(context.request());
        Future.succeededFuture().compose(now -> append(context, body)).onFailure(failure -> {
            body.release();
            UploadAnswer.failure(context, failure);
        });
    }

    private Future<Long> append(RoutingContext context, HeldBody body) {
        HttpServerRequest request = context.request();
        return access.current(context).compose(upload -> {
            if (!UploadRequest.carriesPart(request)) {
                return Future.failedFuture(UploadProblems.contentType());
            }
            long from = UploadRequest.offset(request);
            Optional<UploadChecksum> checksum = UploadRequest.checksum(request);
            return appending
                    .append(context, upload.id(), body, from, checksum)
                    .onSuccess(offset -> UploadAnswer.standing(context.response(), upload, offset)
                            .setStatusCode(204)
                            .end());
        });
    }
}
