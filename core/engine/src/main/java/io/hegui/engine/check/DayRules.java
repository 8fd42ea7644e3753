package io.hegui.engine.check;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.DayRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Remembers what the rules of a day come to. For the use of one thread, and thrown away with the run. */
final class DayRules {
    /** Days remembered of one rule: a file full of strange dates must not fill the memory. */
    private static final int MOST_DAYS = 10_000;

    private final List<DayRule<?>> rules = new ArrayList<>();
    private final List<Map<LocalDate, Object>> days = new ArrayList<>();

    @SuppressWarnings("unchecked") // under a rule stand values that it made
    <V> V of(DayRule<V> rule, LocalDate day, CheckContext context) {
        Map<LocalDate, Object> known = days.get(place(rule));
        Object value = known.get(day);
        if (value == null) {
            value = rule.workOut(day, context);
            if (known.size() < MOST_DAYS) {
                known.put(day, value);
            }
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
        days.add(new HashMap<>());
        return rules.size() - 1;
    }
}
