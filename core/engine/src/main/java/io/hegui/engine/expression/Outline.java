package io.hegui.engine.expression;

import io.hegui.engine.report.Expectation;
import io.hegui.sdk.parameter.Parameter;
import java.util.List;
import java.util.Optional;

/** What a compiled rule knows of itself besides its conditions. Public because compiled classes lie in another package. */
public final class Outline {
    private final Rule rule;
    private final List<Parameter<?>> parameters;
    private final List<String> arguments;

    Outline(Rule rule) {
        this.rule = rule;
        this.parameters = rule.parameters().stream()
                .<Parameter<?>>map(RuleParameter::parameter)
                .toList();
        this.arguments = List.copyOf(rule.arguments().keySet());
    }

    Rule rule() {
        return rule;
    }

    Parameter<?> parameter(int number) {
        return parameters.get(number);
    }

    Optional<Expectation.Form> expected() {
        return rule.expected().map(Rule.ExpectedTerms::form);
    }

    /** Names of further values of a finding, in order. */
    List<String> arguments() {
        return arguments;
    }
}
