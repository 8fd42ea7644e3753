package io.hegui.sdk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a figure was computed, in enough detail to do it again by hand.
 *
 * @param figures named figures in the order in which they were computed
 * @param steps a table of steps, for example one row a payment; may be empty
 */
public record Working(Map<String, String> figures, List<Map<String, String>> steps) {
    public static final Working NONE = new Working(Map.of(), List.of());

    public Working {
        figures = NamedTexts.copyOf(figures);
        steps = steps.stream().map(NamedTexts::copyOf).toList();
    }

    /** A working of figures alone: {@code figures("total", "275.00", "limit", "200.00")}. */
    public static Working figures(String... namesAndValues) {
        return new Working(named(namesAndValues), List.of());
    }

    /** The same figures with one more step: {@code step("date", "2026-04-02", "payment", "3450.00")}. */
    public Working step(String... namesAndValues) {
        List<Map<String, String>> more = new ArrayList<>(steps);
        more.add(named(namesAndValues));
        return new Working(figures, more);
    }

    public boolean isEmpty() {
        return figures.isEmpty() && steps.isEmpty();
    }

    /**
     * Texts by name, to make a table of: {@code named("date", "2026-04-02", "payment", "3450.00")}. Takes little room.
     *
     * @throws IllegalArgumentException if they are not pairs
     */
    public static Map<String, String> named(String... namesAndValues) {
        return NamedTexts.of(namesAndValues);
    }
}
