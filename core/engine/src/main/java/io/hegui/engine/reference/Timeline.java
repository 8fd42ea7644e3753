package io.hegui.engine.reference;

import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A parameter's values for one filer, cut into spans of days in which one and the same value holds. */
final class Timeline<T> {
    private final Parameter<T> parameter;
    private final int[] starts;
    private final List<Optional<Effective<T>>> spans = new ArrayList<>();

    /** @param values the more precise before the less precise */
    Timeline(Parameter<T> parameter, List<Effective<T>> values) {
        this.parameter = parameter;
        TreeSet<LocalDate> cuts = new TreeSet<>(List.of(LocalDate.MIN));
        for (Effective<T> value : values) {
            cuts.add(value.from());
            value.to().filter(day -> !day.equals(LocalDate.MAX)).ifPresent(day -> cuts.add(day.plusDays(1)));
        }
        this.starts = cuts.stream().mapToInt(Timeline::number).toArray();
        for (LocalDate start : cuts) {
            spans.add(values.stream().filter(value -> value.holdsOn(start)).findFirst());
        }
    }

    Parameter<T> parameter() {
        return parameter;
    }

    Optional<Effective<T>> on(LocalDate day) {
        return spans.get(span(number(day)));
    }

    /** The last span that starts no later. Days come in no order, so that a branch on them would be guessed wrong. */
    private int span(long number) {
        int span = 0;
        int size = starts.length;
        while (size > 1) {
            int half = size >>> 1;
            span += half & (int) ((starts[span + half] - 1L - number) >> 63);
            size -= half;
        }
        return span;
    }

    /** A day as a number in the order of days; the first day there is comes before all. */
    private static int number(LocalDate day) {
        return day.getYear() == Year.MIN_VALUE
                ? Integer.MIN_VALUE
                : (day.getYear() << 9) + (day.getMonthValue() << 5) + day.getDayOfMonth();
    }
}
