package io.hegui.gateway.plugin;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches the class loaders of stopped generations until the collector takes them, and says so when it does not. */
final class LoaderWatch {
    private static final Logger log = LoggerFactory.getLogger(LoaderWatch.class);

    private final ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();
    private final Set<Watched> watched = new HashSet<>();
    private final Clock clock;
    private final Duration patience;

    /** @param patience how long a closed loader may stay in memory before it counts as leaked */
    LoaderWatch(Clock clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
    }

    synchronized void watch(Generation generation, ClassLoader closed) {
        watched.add(new Watched(generation, closed, gone, clock.instant()));
    }

    /** Moves generations on to {@code COLLECTED} or {@code LEAKED}. */
    synchronized void look() {
        for (var reference = gone.poll(); reference != null; reference = gone.poll()) {
            if (reference instanceof Watched collected && watched.remove(collected)) {
                collected.generation.collected();
            }
        }
        Instant now = clock.instant();
        askForACollection(now);
        Instant overdue = now.minus(patience);
        for (Watched waiting : watched) {
            if (waiting.generation.state() == GenerationState.STOPPED && waiting.closedAt.isBefore(overdue)) {
                waiting.generation.leaked();
                log.warn(
                        "plugin {} was unloaded {} ago and is still in memory: something holds on to it",
                        waiting.generation.stored().label(),
                        Duration.between(waiting.closedAt, clock.instant()));
            }
        }
    }

    /** An idle gateway collects nothing by itself for hours, and a plugin that is let go of must not look leaked for that. */
    private void askForACollection(Instant now) {
        Instant half = now.minus(patience.dividedBy(2));
        List<Watched> waiting = watched.stream()
                .filter(each -> !each.collectionAsked && each.closedAt.isBefore(half))
                .toList();
        if (!waiting.isEmpty()) {
            waiting.forEach(each -> each.collectionAsked = true);
            System.gc();
        }
    }

    private static final class Watched extends PhantomReference<ClassLoader> {
        private final Generation generation;
        private final Instant closedAt;
        private boolean collectionAsked;

        Watched(Generation generation, ClassLoader closed, ReferenceQueue<ClassLoader> gone, Instant closedAt) {
            super(closed, gone);
            this.generation = generation;
            this.closedAt = closedAt;
        }
    }
}
