package io.hegui.engine.check;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.DayRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers what the rules of a day come to. For the use of one thread, and thrown away with the run. */
final class DayRules {
    private final List<DayRule<?>> rules = new ArrayList<>();
    private final List<Days> days = new ArrayList<>();

    /**
     * What one rule came to. A day takes the place of one eight years away: a file full of strange dates cannot fill the
     * memory, and no date is looked for in more than one place.
     */
    private static final class Days {
        private static final int PLACES = 8 << 9;

        private final @Nullable LocalDate[] days = new LocalDate[PLACES];
        private final @Nullable Object[] values = new Object[PLACES];
    }

    @SuppressWarnings("unchecked") // under a rule stand values that it made
    <V> V of(DayRule<V> rule, LocalDate day, CheckContext context) {
        Days known = days.get(place(rule));
        int place = Batch.number(day) & (Days.PLACES - 1);
        Object value = known.values[place];
        if (value == null || !day.equals(known.days[place])) {
            value = rule.workOut(day, context);
            known.values[place] = value;
            known.days[place] = day;
        }
        return (V) value;
    }

    // A handful, and always the very same object: comparing references beats hashing.
    @SuppressWarnings("ReferenceEquality")
    private int place(DayRule<?> rule) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i) == rule) {
                return i;
            }
        }
        rules.add(rule);
        days.add(new Days());
        return rules.size() - 1;
    }
}
