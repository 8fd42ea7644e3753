package io.hegui.sdk.lending;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** A minute of a day in Shanghai, written {@code 2026-09-02 14:05}. */
public record Moment(LocalDateTime at) implements Comparable<Moment> {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withResolverStyle(ResolverStyle.STRICT);

    public Moment {
        requireNonNull(at, "at is null");
    }

    /** @throws IllegalArgumentException if it is no such minute */
    public static Moment parse(String text) {
        try {
            return new Moment(LocalDateTime.parse(text, FORM));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a time looks like 2026-09-02 14:05, was '" + text + "'", e);
        }
    }

    public LocalDate date() {
        return at.toLocalDate();
    }

    public boolean isBefore(Moment other) {
        return at.isBefore(other.at);
    }

    @Override
    public int compareTo(Moment other) {
        return at.compareTo(other.at);
    }

    @Override
    public String toString() {
        return FORM.format(at);
    }
}
