package io.hegui.gateway.run;

import io.hegui.engine.check.Exchange;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/**
 * The exchange of a filing that is judged before it is on record: it contributes nothing, and learns nothing of others,
 * until it is. The run needs it once all rows have been read; its thread then waits here for what little is left of the
 * reception.
 */
final class LateExchange implements Exchange {
    private final CompletableFuture<Exchange> known = new CompletableFuture<>();

    /** The filing is on record: this is its exchange. */
    void become(Exchange exchange) {
        known.complete(exchange);
    }

    /** The filing will not be on record; nothing happens if it is. */
    void breakOff() {
        known.completeExceptionally(new CancellationException("the filing was not taken"));
    }

    @Override
    public Pool open(String check, String shape) throws IOException, OtherShapeException {
        return known().open(check, shape);
    }

    @Override
    public Function<byte[], UUID> sealing() {
        return known().sealing();
    }

    private Exchange known() {
        try {
            return known.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the run was interrupted");
        } catch (ExecutionException e) {
            throw new CancellationException(String.valueOf(e.getCause()));
        }
    }
}
