package io.hegui.gateway.flow;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.function.Supplier;

/**
 * One after the other: work begins when all that was asked for before it has ended, well or not. What the work came to is
 * not held here, however long nothing else is asked for. For any thread.
 */
public final class Turns {
    private Future<Void> last = Future.succeededFuture();

    /** @return what the work comes to */
    public synchronized <T> Future<T> next(Supplier<Future<T>> work) {
        Promise<Void> over = Promise.promise();
        // composed, so that work that throws fails its own future and nobody else's
        Future<T> mine = last.compose(now -> work.get());
        last = over.future();
        return mine.onComplete(done -> over.complete());
    }
}
