package io.hegui.sdk.check;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.function.BiFunction;

/**
 * What the rules of one day come to: several parameters, the calendar, and what follows from them. The engine keeps it for each
 * thread of a run, however many records are of that day; it is worked out again only where another day takes its place meanwhile,
 * as one eight years away can. A constant of the check:
 *
 * <pre>{@code
 * private static final DayRule<Limits> LIMITS = DayRule.of(Limits::of);
 * ...
 * Limits limits = context.onDay(LIMITS, loan.contractDate());
 * }</pre>
 *
 * @param <V> immutable
 */
public final class DayRule<V> {
    private final BiFunction<LocalDate, CheckContext, V> working;

    private DayRule(BiFunction<LocalDate, CheckContext, V> working) {
        this.working = requireNonNull(working, "working is null");
    }

    /** @param working depends on its arguments alone, never gives null, and looks nothing up in other datasets */
    public static <V> DayRule<V> of(BiFunction<LocalDate, CheckContext, V> working) {
        return new DayRule<>(working);
    }

    /** Works it out. Checks ask {@link CheckContext#onDay}, which remembers it. */
    public V workOut(LocalDate day, CheckContext context) {
        return requireNonNull(working.apply(day, context), "a day's rule was worked out as null");
    }
}
