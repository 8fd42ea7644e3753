package io.hegui.gateway.stage;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The first day of each stage that a check is to go through; of those that it is not, none. */
public record StageDates(Optional<LocalDate> watched, Optional<LocalDate> warned, Optional<LocalDate> enforced) {
    /** In their order. */
    SortedMap<Stage, LocalDate> byStage() {
        SortedMap<Stage, LocalDate> byStage = new TreeMap<>();
        watched.ifPresent(day -> byStage.put(Stage.WATCHED, day));
        warned.ifPresent(day -> byStage.put(Stage.WARNED, day));
        enforced.ifPresent(day -> byStage.put(Stage.ENFORCED, day));
        return byStage;
    }

    /** The stage on that day; none before the first. */
    Optional<Stage> on(LocalDate day) {
        return byStage().entrySet().stream()
                .filter(stage -> !stage.getValue().isAfter(day))
                .map(Map.Entry::getKey)
                .reduce((earlier, later) -> later);
    }
}
