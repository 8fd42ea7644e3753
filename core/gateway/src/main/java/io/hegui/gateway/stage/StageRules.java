package io.hegui.gateway.stage;

import io.hegui.gateway.http.ProblemException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What stages a check may be given. Nothing bites before it was announced for so long.
 *
 * @param lead days, 0 to 3 650, between the first warning and enforcement
 */
record StageRules(int lead) {
    /**
     * Whether it may go through these from now on; asked again when a proposal is confirmed.
     *
     * @param before what counts so far
     * @param active whether an active plugin brings the check
     * @throws ProblemException telling why not, and what to do
     */
    void require(StageOrder order, StageTimeline before, boolean active, LocalDate today) {
        SortedMap<Stage, LocalDate> wanted = order.dates().byStage();
        if (wanted.isEmpty()) {
            throw StageProblems.noDate();
        }
        requireOrder(wanted);
        requireNotPassed(wanted, before, today);
        if (!active && order.dates().on(today).isEmpty()) {
            throw StageProblems.unknownUntilThen(order.check(), today);
        }
        if (order.dates().warned().isPresent() && order.dates().enforced().isEmpty()) {
            throw StageProblems.warnedOfNothing();
        }
        if (order.dates().enforced().isPresent()
                && order.dates().warned().isEmpty()
                && !staysEnforced(order.dates(), before, today)) {
            throw StageProblems.notWarned(order.check());
        }
        requireLead(order.dates(), before, today);
    }

    private void requireLead(StageDates wanted, StageTimeline before, LocalDate today) {
        if (wanted.warned().isEmpty() || wanted.enforced().isEmpty()) {
            return;
        }
        LocalDate warned = wanted.warned().get();
        LocalDate enforced = wanted.enforced().get();
        // A day that has passed warned nobody unless it was announced then.
        LocalDate known = warned.isBefore(today) && !before.announces(warned, enforced) ? today : warned;
        LocalDate earliest = known.plusDays(lead);
        if (enforced.isBefore(earliest)) {
            throw StageProblems.tooSoon(enforced, earliest, lead);
        }
    }

    private static void requireOrder(SortedMap<Stage, LocalDate> wanted) {
        Optional<LocalDate> before = Optional.empty();
        for (Map.Entry<Stage, LocalDate> stage : wanted.entrySet()) {
            if (before.filter(day -> !day.isBefore(stage.getValue())).isPresent()) {
                throw StageProblems.notInOrder(stage.getKey(), stage.getValue(), before.get());
            }
            before = Optional.of(stage.getValue());
        }
    }

    /** A date that has passed may only stay what it was. */
    private static void requireNotPassed(SortedMap<Stage, LocalDate> wanted, StageTimeline before, LocalDate today) {
        SortedMap<Stage, LocalDate> last =
                before.last().map(StageDates::byStage).orElse(Collections.emptySortedMap());
        wanted.forEach((stage, day) -> {
            if (day.isBefore(today) && !day.equals(last.get(stage))) {
                throw StageProblems.passed(stage, day, today);
            }
        });
    }

    /** What is enforced today may stay so, whatever had been planned. */
    private static boolean staysEnforced(StageDates wanted, StageTimeline before, LocalDate today) {
        return wanted.watched().isEmpty()
                && wanted.enforced().filter(today::equals).isPresent()
                && before.on(today) == Stage.ENFORCED;
    }
}
