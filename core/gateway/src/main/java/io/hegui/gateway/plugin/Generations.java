package io.hegui.gateway.plugin;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The generations that are loaded, are being drained, or are not yet gone from memory. */
final class Generations {
    private final LoaderWatch watch;
    private final Clock clock;
    private final Duration drainLimit;
    private final List<Consumer<PluginStep>> observers = new CopyOnWriteArrayList<>();
    private volatile List<Generation> known = List.of();

    /** @param drainLimit how long one may be draining before it is a zombie */
    Generations(LoaderWatch watch, Clock clock, Duration drainLimit) {
        this.watch = watch;
        this.clock = clock;
        this.drainLimit = drainLimit;
    }

    /** Tells of each change of state from now on; the observer must return at once. */
    void observe(Consumer<PluginStep> observer) {
        observers.add(observer);
    }

    /** A generation of that plugin, not loaded yet. */
    Generation of(StoredPlugin stored) {
        return new Generation(stored, clock, step -> observers.forEach(observer -> observer.accept(step)));
    }

    List<Generation> known() {
        return known;
    }

    /** Keeps sight of a generation; those that are gone from memory are forgotten. Called by the control thread alone. */
    void add(Generation generation) {
        watch.look();
        List<Generation> next = new ArrayList<>(known);
        next.removeIf(earlier -> earlier.state() == GenerationState.COLLECTED);
        next.add(generation);
        known = List.copyOf(next);
    }

    /** Unloads a generation, unless it is unloaded already. Called by the control thread alone. */
    void stop(Generation generation) {
        if (!generation.state().isOver()) {
            generation.stop().ifPresent(loader -> watch.watch(generation, loader));
        }
    }

    /** Those known, as they are now: the clock and the collector have been asked about those that are not active. */
    List<Generation> look() {
        watch.look();
        Instant limit = clock.instant().minus(drainLimit);
        known.forEach(generation -> generation.overdue(limit));
        return known;
    }

    /** How many are in each state; states without any are left out. */
    Map<GenerationState, Long> states() {
        return look().stream()
                .collect(groupingBy(Generation::state, () -> new EnumMap<>(GenerationState.class), counting()));
    }
}
