package io.hegui.engine.report;

import io.hegui.sdk.check.Working;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** How the steps of a working are written. */
enum StepForm {
    /** There are none. */
    NONE,
    /** All have the same names, which stand in the shape. */
    TABLE,
    /** Each brings its names. */
    RAGGED;

    static StepForm of(Working working) {
        List<Map<String, String>> steps = working.steps();
        if (steps.isEmpty()) {
            return NONE;
        }
        List<String> columns = List.copyOf(steps.get(0).keySet());
        return steps.stream().allMatch(step -> isNamed(step, columns)) ? TABLE : RAGGED;
    }

    /** Whether the map has these names in this order. */
    static boolean isNamed(Map<String, ?> map, List<String> names) {
        if (map.size() != names.size()) {
            return false;
        }
        if (map.isEmpty()) {
            return true;
        }
        NamesInOrder order = new NamesInOrder(names);
        map.forEach(order);
        return order.fits;
    }

    /** Compares without making an iterator: a bad book asks for millions of steps. */
    private static final class NamesInOrder implements BiConsumer<String, Object> {
        private final List<String> names;
        private int next;
        private boolean fits = true;

        NamesInOrder(List<String> names) {
            this.names = names;
        }

        @Override
        public void accept(String name, Object value) {
            fits &= names.get(next++).equals(name);
        }
    }
}
