package io.hegui.plugin.common;

import io.hegui.sdk.value.Rate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many loans were signed on each day at which cost, in steps of a hundredth of a percentage point, rounded up: caps
 * and their tolerance are whole steps, so that no loan near a line is put on its wrong side.
 */
final class NewLoanCosts {
    private static final long STEP = 10_000;

    /** Dearer loans are all alike: what is above any cap is above this. */
    private static final int MOST_STEPS = 10_000;

    private final NavigableMap<LocalDate, NavigableMap<Integer, Long>> byDay = new TreeMap<>();

    void add(LocalDate signed, Rate cost) {
        int steps = (int) Math.max(0, Math.min(MOST_STEPS, Math.floorDiv(cost.millionths() + STEP - 1, STEP)));
        byDay.computeIfAbsent(signed, none -> new TreeMap<>()).merge(steps, 1L, Long::sum);
    }

    void addAll(NewLoanCosts other) {
        other.byDay.forEach((day, costs) -> {
            NavigableMap<Integer, Long> own = byDay.computeIfAbsent(day, none -> new TreeMap<>());
            costs.forEach((steps, loans) -> own.merge(steps, loans, Long::sum));
        });
    }

    /** The days of one month on which a loan was signed. */
    List<LocalDate> daysOf(YearMonth month) {
        return List.copyOf(
                byDay.subMap(month.atDay(1), true, month.atEndOfMonth(), true).keySet());
    }

    /** The loans signed on a day. */
    long on(LocalDate day) {
        return byDay.getOrDefault(day, new TreeMap<>()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Of these, those that cost more. */
    long above(LocalDate day, Rate limit) {
        int steps = (int) Math.min(MOST_STEPS, Math.floorDiv(limit.millionths(), STEP));
        return byDay.getOrDefault(day, new TreeMap<>()).tailMap(steps, false).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
