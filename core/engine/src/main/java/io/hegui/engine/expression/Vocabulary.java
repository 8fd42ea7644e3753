package io.hegui.engine.expression;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.MapType;
import dev.cel.common.types.StructType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the expressions of one rule may name, and the check of their types. */
final class Vocabulary {
    static final String RECORD = "record";
    static final String FILING = "filing";

    /** Longer ones are refused before they are looked at. */
    private static final int MOST_CHARACTERS = 4_000;

    private static final int DEEPEST = 60;

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Integer> thresholds = new LinkedHashMap<>();
    private final List<RuleParameter> parameters = new ArrayList<>();
    private final Map<String, RuleNeed> needs = new LinkedHashMap<>();
    /** What the expressions checked so far look up, each once. */
    private final List<RuleLookup> lookups = new ArrayList<>();

    private final CelCompiler compiler;

    /** @param parameters by the names that expressions use */
    Vocabulary(List<Field> fields, Map<String, RuleParameter> parameters, List<RuleNeed> needs) {
        fields.forEach(field -> this.fields.put(field.name(), field));
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(CelOptions.current()
                        .maxExpressionCodePointSize(MOST_CHARACTERS)
                        .maxParseRecursionDepth(DEEPEST)
                        .enableQuotedIdentifierSyntax(true)
                        .build())
                .setStandardMacros(CelStandardMacro.HAS, CelStandardMacro.ALL, CelStandardMacro.EXISTS)
                .addFunctionDeclarations(Declarations.all());
        Map<String, CelType> asked = new LinkedHashMap<>();
        Operation.ofFiling()
                .forEach((name, operation) -> asked.put(name, operation.result().celType()));
        ImmutableList.Builder<CelType> structs = ImmutableList.builder();
        StructType record = struct(RECORD, columns(fields));
        StructType filing = struct(FILING, asked);
        structs.add(record, filing);
        builder.addVar(RECORD, record);
        builder.addVar(FILING, filing);
        for (RuleNeed need : needs) {
            this.needs.put(need.name(), need);
            StructType row = struct(need.name(), columns(need.fields()));
            structs.add(row);
            builder.addVar(need.name(), MapType.create(need.key().type().celType(), row));
        }
        builder.setTypeProvider(new Structs(structs.build()));
        parameters.forEach((name, parameter) -> {
            thresholds.put(name, this.parameters.size());
            this.parameters.add(parameter);
            builder.addVar(name, parameter.type().celType());
        });
        this.compiler = builder.build();
    }

    /** In the order of their numbers. */
    List<RuleParameter> parameters() {
        return parameters;
    }

    Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** Number of the parameter of that name; empty if the rule names none so. */
    Optional<Integer> threshold(String name) {
        return Optional.ofNullable(thresholds.get(name));
    }

    /** The dataset that expressions call so; empty if the rule needs none of that name. */
    Optional<RuleNeed> need(String name) {
        return Optional.ofNullable(needs.get(name));
    }

    /** In the order of their numbers. */
    List<RuleLookup> lookups() {
        return lookups;
    }

    /** The row of that key; equal for equal keys. */
    Row.LookedUp lookedUp(RuleNeed need, Term key) {
        RuleLookup lookup = new RuleLookup(need, key);
        int known = 0;
        while (known < lookups.size() && !isSame(lookups.get(known), lookup)) {
            known++;
        }
        if (known == lookups.size()) {
            lookups.add(lookup);
        }
        return new Row.LookedUp(known, need.name(), lookup.keyName());
    }

    private static boolean isSame(RuleLookup one, RuleLookup other) {
        return one.need().equals(other.need()) && one.keyName().equals(other.keyName());
    }

    /** @throws UnusableException at the first thing that is wrong with it */
    CelAbstractSyntaxTree check(SourceText source) {
        CelValidationResult result = compiler.compile(source.text());
        if (!result.hasError()) {
            try {
                return result.getAst();
            } catch (CelValidationException e) {
                throw new IllegalStateException("it has no error", e);
            }
        }
        CelIssue first = result.getErrors().get(0);
        int line = first.getSourceLocation().getLine();
        int column = Math.max(first.getSourceLocation().getColumn(), 0);
        throw new UnusableException(
                source.spot(line, column),
                new Wording(fields.keySet(), thresholds.keySet(), needs)
                        .of(first.getMessage(), source.before(line, column)));
    }

    private static Map<String, CelType> columns(Collection<Field> fields) {
        Map<String, CelType> columns = new LinkedHashMap<>();
        fields.forEach(field -> columns.put(field.name(), field.type().celType()));
        return columns;
    }

    private static StructType struct(String name, Map<String, CelType> columns) {
        ImmutableMap<String, CelType> types = ImmutableMap.copyOf(columns);
        return StructType.create(name, types.keySet(), column -> Optional.ofNullable(types.get(column)));
    }

    private record Structs(ImmutableList<CelType> types) implements CelTypeProvider {
        @Override
        public Optional<CelType> findType(String name) {
            return types.stream().filter(type -> type.name().equals(name)).findFirst();
        }
    }
}
