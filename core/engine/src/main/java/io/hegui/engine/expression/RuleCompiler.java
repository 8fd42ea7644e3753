package io.hegui.engine.expression;

import io.hegui.engine.bind.Schema;
import io.hegui.sdk.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Turns a rule as an author writes it into a check, for one kind of record. */
public final class RuleCompiler {
    private final Class<? extends Record> recordType;
    private final Schema schema;
    private final Class<?> through;
    private final Map<String, RuleParameter> parameters;
    private final List<RuleNeed> needs;

    /**
     * @param through the class or interface through which expressions see the record
     * @param parameters by the names that expressions use
     * @param needs the datasets that expressions look rows up in
     */
    public RuleCompiler(
            Class<? extends Record> recordType,
            Schema schema,
            Class<?> through,
            Map<String, RuleParameter> parameters,
            List<RuleNeed> needs) {
        this.recordType = recordType;
        this.schema = schema;
        this.through = through;
        this.parameters = Map.copyOf(parameters);
        this.needs = List.copyOf(needs);
    }

    /** The check; empty, with at least one problem that names file, line and column, if the rule cannot be used. */
    public Optional<CompiledRule> compile(RuleText text, Consumer<Text> problems) {
        List<Field> fields = Field.of(recordType, schema.columns(), through);
        return new RuleReader(text, recordType, fields, parameters, needs, problems)
                .read()
                .map(RuleClass::make);
    }
}
