package io.hegui.gateway.submission;

import com.google.inject.Inject;
import io.hegui.gateway.Part;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** Opens the spool before the first filing arrives. */
final class SpoolPart implements Part {
    private final Vertx vertx;
    private final Spool spool;

    @Inject
    SpoolPart(Vertx vertx, Spool spool) {
        this.vertx = vertx;
        this.spool = spool;
    }

    @Override
    public Future<Void> start() {
        return vertx.executeBlocking(
                () -> {
                    spool.open();
                    return null;
                },
                false);
    }

    @Override
    public Future<Void> stop() {
        return Future.succeededFuture();
    }
}
