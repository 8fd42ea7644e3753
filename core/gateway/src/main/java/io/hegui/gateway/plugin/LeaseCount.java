package io.hegui.gateway.plugin;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the work in flight on one generation and says when the last of it is done. Once draining has begun the count
 * only falls: the closing bit and the count share one word, so no lease can slip in between the look and the step.
 */
final class LeaseCount {
    private static final int CLOSING = 1 << 31;

    private final AtomicInteger word = new AtomicInteger();
    private final AtomicInteger abandoned = new AtomicInteger();
    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private final CompletableFuture<Void> quiet = new CompletableFuture<>();

    /** Empty once draining has begun: the caller looks up the current generation again. */
    Optional<Lease> lease() {
        int now = word.get();
        while ((now & CLOSING) == 0) {
            if (word.compareAndSet(now, now + 1)) {
                return Optional.of(new Lease(this));
            }
            now = word.get();
        }
        return Optional.empty();
    }

    /** Admits no further lease; completes when none is left. May be called more than once. */
    CompletableFuture<Void> drain() {
        if ((word.getAndUpdate(now -> now | CLOSING) & ~CLOSING) == 0) {
            drained.complete(null);
        }
        settle();
        return drained.copy();
    }

    /** Completes when draining has begun and none is left but those that were abandoned. */
    CompletableFuture<Void> quiet() {
        return quiet.copy();
    }

    /** Leases not yet released. */
    int held() {
        return word.get() & ~CLOSING;
    }

    void release() {
        if (word.decrementAndGet() == CLOSING) {
            drained.complete(null);
        }
        settle();
    }

    /** So many more leases are abandoned, or fewer. */
    void abandoned(int more) {
        abandoned.addAndGet(more);
        settle();
    }

    private void settle() {
        int now = word.get();
        if ((now & CLOSING) != 0 && (now & ~CLOSING) <= abandoned.get()) {
            quiet.complete(null);
        }
    }
}
