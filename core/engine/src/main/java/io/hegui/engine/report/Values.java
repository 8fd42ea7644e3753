package io.hegui.engine.report;

import io.hegui.sdk.Text;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.dataset.CodeList;
import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Canonical forms of what checks hand over. May call a plugin's classes: only within a guarded call. */
public final class Values {
    private Values() {}

    public static Value of(Object object) {
        if (object instanceof CodeList code) {
            return Value.labelled(code.name(), code.label());
        }
        if (object instanceof Text text) {
            return Value.labelled(text.en(), text);
        }
        return Value.of(type(object), plain(object));
    }

    /** Canonical text alone. */
    public static String plain(Object object) {
        if (object instanceof CodeList code) {
            return code.name();
        }
        if (object instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (object instanceof Collection<?> several) {
            return several.stream().map(Values::plain).collect(Collectors.joining(", "));
        }
        return String.valueOf(object);
    }

    static Expectation of(Expected expected) {
        if (expected instanceof Expected.AtMost most) {
            return one(Expectation.Form.AT_MOST, most.bound());
        }
        if (expected instanceof Expected.AtLeast least) {
            return one(Expectation.Form.AT_LEAST, least.bound());
        }
        if (expected instanceof Expected.EqualTo equal) {
            return one(Expectation.Form.EQUAL_TO, equal.value());
        }
        if (expected instanceof Expected.OneOf one) {
            return several(Expectation.Form.ONE_OF, one.values());
        }
        if (expected instanceof Expected.NoneOf none) {
            return several(Expectation.Form.NONE_OF, none.values());
        }
        return several(
                expected instanceof Expected.Present ? Expectation.Form.PRESENT : Expectation.Form.ABSENT, List.of());
    }

    /** How far the observed value is from the bound: positive beyond an upper bound, and below a lower one. */
    static Optional<Value> difference(Object observed, Expected expected) {
        if (expected instanceof Expected.AtMost most) {
            return minus(observed, most.bound());
        }
        if (expected instanceof Expected.AtLeast least) {
            return minus(least.bound(), observed);
        }
        if (expected instanceof Expected.EqualTo equal) {
            return minus(observed, equal.value());
        }
        return Optional.empty();
    }

    private static Optional<Value> minus(Object left, Object right) {
        if (left instanceof Money a && right instanceof Money b && a.currency().equals(b.currency())) {
            return Optional.of(of(a.minus(b)));
        }
        if (left instanceof Rate a && right instanceof Rate b) {
            return Optional.of(of(a.minus(b)));
        }
        if (left instanceof LocalDate a && right instanceof LocalDate b) {
            return Optional.of(Value.number(ChronoUnit.DAYS.between(b, a)));
        }
        if (left instanceof Number a && right instanceof Number b) {
            return Optional.of(of(new BigDecimal(a.toString()).subtract(new BigDecimal(b.toString()))));
        }
        return Optional.empty();
    }

    private static Value.Type type(Object object) {
        if (object instanceof Money) {
            return Value.Type.MONEY;
        }
        if (object instanceof Rate) {
            return Value.Type.RATE;
        }
        if (object instanceof LocalDate || object instanceof YearMonth) {
            return Value.Type.DATE;
        }
        if (object instanceof Number) {
            return Value.Type.NUMBER;
        }
        return object instanceof Boolean ? Value.Type.BOOLEAN : Value.Type.TEXT;
    }

    private static Expectation one(Expectation.Form form, Object value) {
        return new Expectation(form, List.of(of(value)));
    }

    private static Expectation several(Expectation.Form form, List<?> values) {
        return new Expectation(form, values.stream().map(Values::of).toList());
    }
}
