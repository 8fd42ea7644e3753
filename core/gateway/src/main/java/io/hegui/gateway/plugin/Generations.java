package io.hegui.gateway.plugin;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The generations that are loaded, are being drained, or are not yet gone from memory. */
final class Generations {
    private final LoaderWatch watch;
    private volatile List<Generation> known = List.of();

    Generations(LoaderWatch watch) {
        this.watch = watch;
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

    /** How many are in each state; states without any are left out. */
    Map<GenerationState, Long> states() {
        watch.look();
        return known.stream()
                .collect(groupingBy(Generation::state, () -> new EnumMap<>(GenerationState.class), counting()));
    }
}
