package io.hegui.engine.catalogue;

import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;

/** What the values of a parameter are that is declared without Java. */
enum ParameterType implements Function<String, Object> {
    INTEGER(Long.class),
    MONEY(Money.class),
    RATE(Rate.class),
    DATE(LocalDate.class),
    TEXT(String.class);

    private final Class<?> valueClass;

    ParameterType(Class<?> valueClass) {
        this.valueClass = valueClass;
    }

    Class<?> valueClass() {
        return valueClass;
    }

    @Override
    public Object apply(String text) {
        return switch (this) {
            case INTEGER -> Long.valueOf(text);
            case MONEY -> Money.parse(text);
            case RATE -> Rate.parse(text);
            case DATE -> day(text);
            case TEXT -> text;
        };
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a day looks like 2026-01-31, was '" + text + "'", e);
        }
    }
}
