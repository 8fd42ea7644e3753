package io.hegui.engine.expression;

import static java.util.Objects.requireNonNull;

import io.hegui.sdk.parameter.Parameter;

/**
 * A parameter that expressions may name.
 *
 * @param valueClass what its parser gives
 */
public record RuleParameter(Parameter<?> parameter, Class<?> valueClass) {
    public RuleParameter {
        requireNonNull(parameter, "parameter is null");
        requireNonNull(valueClass, "valueClass is null");
    }

    ValueType type() {
        return ValueType.of(valueClass);
    }

    /** Whether expressions can do anything with its values. */
    public boolean isUsable() {
        return type().form() != Form.OTHER;
    }
}
