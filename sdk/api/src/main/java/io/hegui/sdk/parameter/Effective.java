package io.hegui.sdk.parameter;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A value and the days it holds.
 *
 * @param from first day
 * @param to last day; empty while no end is known
 * @param source where the value comes from: document, article or notice
 */
public record Effective<T>(T value, LocalDate from, Optional<LocalDate> to, String source) {
    public Effective {
        requireNonNull(value, "value is null");
        requireNonNull(from, "from is null");
        requireNonNull(source, "source is null");
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
