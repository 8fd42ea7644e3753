package io.hegui.engine.reference;

import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A parameter's values for one filer, cut into spans of days in which one and the same value holds. For one thread. */
final class Timeline<T> {
    private final Parameter<T> parameter;
    private final int[] starts;
    private final List<Optional<Effective<T>>> spans = new ArrayList<>();
    private int last;

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
        int number = number(day);
        int span = last;
        while (number < starts[span]) {
            span--;
        }
        while (span + 1 < starts.length && number >= starts[span + 1]) {
            span++;
        }
        last = span;
        return spans.get(span);
    }

    /** A day as a number in the order of days; the first day there is comes before all. */
    private static int number(LocalDate day) {
        return day.getYear() == Year.MIN_VALUE
                ? Integer.MIN_VALUE
                : (day.getYear() << 9) + (day.getMonthValue() << 5) + day.getDayOfMonth();
    }
}
