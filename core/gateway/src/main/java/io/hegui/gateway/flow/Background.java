package io.hegui.gateway.flow;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/**
 * Takes work out of the request that asked for it, onto a context that lasts as long as the gateway. A request's own context
 * ends with the server: what asks the database on it just then may never hear an answer.
 */
@Singleton
public final class Background {
    private final Context context;

    @Inject
    Background(Vertx vertx) {
        this.context = vertx.getOrCreateContext();
    }

    /** @return what the work comes to */
    public <T> Future<T> run(Supplier<Future<T>> work) {
        Promise<T> over = Promise.promise();
        // composed, so that work that throws fails its future
        context.runOnContext(
                now -> Future.succeededFuture().compose(go -> work.get()).onComplete(over));
        return over.future();
    }
}
