package io.hegui.engine.catalogue;

import io.hegui.engine.bind.Schema;
import io.hegui.engine.expression.CompiledRule;
import io.hegui.engine.expression.RuleCompiler;
import io.hegui.engine.expression.RuleNeed;
import io.hegui.engine.expression.RuleParameter;
import io.hegui.engine.expression.RuleText;
import io.hegui.sdk.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All that a compiled rule is made of. Equal ones give rules that behave the same; those of a plugin that was loaded anew
 * are not equal, since its classes are others.
 *
 * @param through the class or interface through which expressions see the record
 */
record RuleGround(
        RuleText text,
        Class<? extends Record> recordType,
        Class<?> through,
        Map<String, RuleParameter> parameters,
        List<RuleNeed> needs) {
    RuleGround {
        parameters = Map.copyOf(parameters);
        needs = List.copyOf(needs);
    }

    Optional<CompiledRule> compile(Schema schema, Consumer<Text> problems) {
        return new RuleCompiler(recordType, schema, through, parameters, needs).compile(text, problems);
    }
}
