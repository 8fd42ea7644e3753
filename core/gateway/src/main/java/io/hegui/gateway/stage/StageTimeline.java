package io.hegui.gateway.stage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The stages of one check over time. A later plan holds from its first date on, and until then what was decided before; a
 * check of which nothing was decided is enforced.
 *
 * @param plans those that count, newest first
 */
public record StageTimeline(List<StageDates> plans) {
    static final StageTimeline ENFORCED = new StageTimeline(List.of());

    public StageTimeline {
        plans = List.copyOf(plans);
    }

    /** What was decided last. */
    public Optional<StageDates> last() {
        return plans.stream().findFirst();
    }

    /** The stage on that day. */
    public Stage on(LocalDate day) {
        return plans.stream()
                .flatMap(dates -> dates.on(day).stream())
                .findFirst()
                .orElse(Stage.ENFORCED);
    }

    /** The first day from that one on, on which it is enforced; none if nobody has said when. */
    public Optional<LocalDate> enforcedFrom(LocalDate day) {
        if (on(day) == Stage.ENFORCED) {
            return Optional.of(day);
        }
        return plans.stream()
                .flatMap(dates -> dates.enforced().stream())
                .filter(date -> date.isAfter(day) && on(date) == Stage.ENFORCED)
                .min(LocalDate::compareTo)
                // A later plan may put it off without saying till when: then what was announced stands.
                .or(() -> plans.stream()
                        .filter(dates -> dates.on(day).isPresent())
                        .findFirst()
                        .flatMap(StageDates::enforced));
    }

    /** Whether institutions know already that it will be enforced on that day or earlier, having been warned from this one. */
    boolean announces(LocalDate warned, LocalDate enforced) {
        return last().filter(dates -> dates.warned().filter(warned::equals).isPresent()
                        && dates.enforced()
                                .filter(date -> !date.isAfter(enforced))
                                .isPresent())
                .isPresent();
    }
}
