package io.hegui.engine.expression;

import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.SimpleType;
import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;

/** Values that are written as a text, such as {@code yuan("20.00")}, and read when the expression is compiled. */
@SuppressWarnings("ImmutableEnumChecker") // a type is a record of a class and a constant
enum Literal {
    YUAN("yuan", ValueType.MONEY) {
        @Override
        Object read(String text) {
            return Money.yuan(text).minorUnits();
        }
    },
    PERCENT("percent", ValueType.RATE) {
        @Override
        Object read(String text) {
            return Rate.percent(text).millionths();
        }
    },
    DATE("date", ValueType.DATE) {
        @Override
        Object read(String text) {
            return LocalDate.parse(text);
        }
    },
    MONTH("month", ValueType.MONTH) {
        @Override
        Object read(String text) {
            return YearMonth.parse(text);
        }
    };

    private final String function;
    private final ValueType type;

    Literal(String function, ValueType type) {
        this.function = function;
        this.type = type;
    }

    /** @throws RuntimeException if it is none */
    abstract Object read(String text);

    /** @throws UnusableException if the text is no such value */
    Term.Constant constant(String text, Spot spot) {
        try {
            return new Term.Constant(type, read(text), spot);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnusableException(spot, ExpressionRefusals.NO_LITERAL.with(function, text, e.getMessage()));
        }
    }

    String function() {
        return function;
    }

    static Optional<Literal> ofOverload(String overload) {
        return Arrays.stream(values())
                .filter(each -> each.overload().equals(overload))
                .findFirst();
    }

    /** How the language is told of it. */
    CelOverloadDecl declaration() {
        return CelOverloadDecl.newGlobalOverload(overload(), type.celType(), SimpleType.STRING);
    }

    private String overload() {
        return function + "_of_text";
    }
}
