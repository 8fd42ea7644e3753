package io.hegui.gateway.flow;

import io.vertx.core.Future;
import java.util.function.Supplier;

/** One after the other: work begins when all that was asked for before it has ended, well or not. For any thread. */
public final class Turns {
    private Future<?> last = Future.succeededFuture();

    /** @return what the work comes to */
    public synchronized <T> Future<T> next(Supplier<Future<T>> work) {
        // composed, so that work that throws fails its own future and nobody else's
        Future<T> mine = last.transform(over -> Future.<Void>succeededFuture()).compose(now -> work.get());
        last = mine;
        return mine;
    }
}
