package io.hegui.sdk.check;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a check expected instead; shown in the reader's language. Values are {@code Money}, {@code Rate}, a date, a
 * number, a boolean, a code or a text.
 */
public sealed interface Expected {
    record AtMost(Comparable<?> bound) implements Expected {
        public AtMost {
            requireNonNull(bound, "bound is null");
        }
    }

    record AtLeast(Comparable<?> bound) implements Expected {
        public AtLeast {
            requireNonNull(bound, "bound is null");
        }
    }

    record EqualTo(Object value) implements Expected {
        public EqualTo {
            requireNonNull(value, "value is null");
        }
    }

    record OneOf(List<?> values) implements Expected {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    record NoneOf(List<?> values) implements Expected {
        public NoneOf {
            values = List.copyOf(values);
        }
    }

    /** A value, where none was given. */
    record Present() implements Expected {}

    /** No value, where one was given. */
    record Absent() implements Expected {}

    static Expected atMost(Comparable<?> bound) {
        return new AtMost(bound);
    }

    static Expected atLeast(Comparable<?> bound) {
        return new AtLeast(bound);
    }

    static Expected equalTo(Object value) {
        return new EqualTo(value);
    }

    static Expected oneOf(List<?> values) {
        return new OneOf(values);
    }

    static Expected noneOf(List<?> values) {
        return new NoneOf(values);
    }

    static Expected present() {
        return new Present();
    }

    static Expected absent() {
        return new Absent();
    }
}
