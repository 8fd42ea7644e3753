package io.hegui.gateway.run;

import io.hegui.engine.check.History;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The history of a filing that is judged before it is on record: what it is compared with is chosen only then. The run
 * asks for it when it has read the file; its thread then waits here for what little is left of the reception.
 */
final class LateHistory implements History {
    private final CompletableFuture<Known> known = new CompletableFuture<>();

    /** The filing is on record. */
    void become(Known history) {
        known.complete(history);
    }

    /** The filing will not be on record; nothing happens if it is. */
    void breakOff() {
        known.cancel(false);
    }

    @Override
    public boolean mayCompare() {
        return true;
    }

    @Override
    public Known known() {
        try {
            return known.join();
        } catch (CompletionException e) {
            throw new CancellationException("the filing was not taken");
        }
    }
}
