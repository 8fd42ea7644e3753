package io.hegui.gateway.upload;

import com.google.inject.Inject;
import io.hegui.gateway.Part;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** Makes the place for part files before the first of them arrives. */
final class UploadPart implements Part {
    private final Vertx vertx;
    private final UploadParts parts;

    @Inject
    UploadPart(Vertx vertx, UploadParts parts) {
        this.vertx = vertx;
        this.parts = parts;
    }

    @Override
    public Future<Void> start() {
        return vertx.executeBlocking(
                () -> {
                    parts.open();
                    return null;
                },
                false);
    }

    @Override
    public Future<Void> stop() {
        return Future.succeededFuture();
    }
}
