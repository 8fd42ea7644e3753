package io.hegui.gateway.plugin;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of all generations. A plugin that is still in use when the limit has passed stays loaded: closing it under a
 * running check would make that check fail in random places.
 */
final class Closing {
    private static final Logger log = LoggerFactory.getLogger(Closing.class);

    private final Generations generations;
    private final Duration limit;

    Closing(Generations generations, Duration limit) {
        this.generations = generations;
        this.limit = limit;
    }

    /** Lets runs in flight end, but for those that were given up, then unloads. Called by the control thread alone. */
    void run() {
        for (Generation generation : generations.known()) {
            CompletableFuture<Void> unused = generation.drain();
        }
        awaitQuiet(generations.known().stream().map(Generation::quiet).toList());
        for (Generation generation : generations.known()) {
            if (generation.leasesHeld() == 0) {
                generations.stop(generation);
            } else {
                log.warn(
                        "plugin {} is still used by {} runs; it stays loaded",
                        generation.stored().label(),
                        generation.leasesHeld());
            }
        }
    }

    private void awaitQuiet(List<CompletableFuture<Void>> draining) {
        try {
            CompletableFuture.allOf(draining.toArray(CompletableFuture[]::new))
                    .get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            log.warn("runs are still in flight after {}", limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("draining cannot fail", e);
        }
    }
}
