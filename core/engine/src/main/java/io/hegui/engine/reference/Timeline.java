package io.hegui.engine.reference;

import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A parameter's values for one filer, cut into spans of days in which one and the same value holds. For one thread. */
final class Timeline<T> {
    private final Parameter<T> parameter;
    private final List<LocalDate> starts;
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
        this.starts = List.copyOf(cuts);
        for (LocalDate start : starts) {
            spans.add(values.stream().filter(value -> value.holdsOn(start)).findFirst());
        }
    }

    Parameter<T> parameter() {
        return parameter;
    }

    Optional<Effective<T>> on(LocalDate day) {
        int span = last;
        while (day.isBefore(starts.get(span))) {
            span--;
        }
        while (span + 1 < starts.size() && !day.isBefore(starts.get(span + 1))) {
            span++;
        }
        last = span;
        return spans.get(span);
    }
}
