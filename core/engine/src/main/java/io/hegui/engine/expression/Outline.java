package io.hegui.engine.expression;

import io.hegui.engine.report.Expectation;
import io.hegui.sdk.check.Need;
import io.hegui.sdk.parameter.Parameter;
import java.util.List;
import java.util.Optional;

/** What a compiled rule knows of itself besides its conditions. Public because compiled classes lie in another package. */
public final class Outline {
    private final Rule rule;
    private final List<Parameter<?>> parameters;
    private final List<Need<?, ?>> needs;
    private final List<String> arguments;

    /** @param needs one for each lookup, in their order; the same one for lookups in the same dataset */
    Outline(Rule rule, List<Need<?, ?>> needs) {
        this.rule = rule;
        this.needs = List.copyOf(needs);
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

    /** What a lookup looks into. */
    Need<?, ?> need(int lookup) {
        return needs.get(lookup);
    }

    /** Each once. */
    List<Need<?, ?>> needs() {
        return needs.stream().<Need<?, ?>>map(need -> need).distinct().toList();
    }

    Optional<Expectation.Form> expected() {
        return rule.expected().map(Rule.ExpectedTerms::form);
    }

    /** Names of further values of a finding, in order. */
    List<String> arguments() {
        return arguments;
    }
}
