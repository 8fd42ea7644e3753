package io.hegui.engine.expression;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
    private final CelCompiler compiler;

    /** @param parameters by the names that expressions use */
    Vocabulary(List<Field> fields, Map<String, RuleParameter> parameters) {
        fields.forEach(field -> this.fields.put(field.name(), field));
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(CelOptions.current()
                        .maxExpressionCodePointSize(MOST_CHARACTERS)
                        .maxParseRecursionDepth(DEEPEST)
                        .enableQuotedIdentifierSyntax(true)
                        .build())
                .setStandardMacros(CelStandardMacro.HAS, CelStandardMacro.ALL, CelStandardMacro.EXISTS)
                .addFunctionDeclarations(Operation.declarations())
                .addFunctionDeclarations(Literal.declarations())
                .addFunctionDeclarations(orders());
        Map<String, CelType> columns = new LinkedHashMap<>();
        this.fields.forEach((name, field) -> columns.put(name, field.type().celType()));
        Map<String, CelType> asked = new LinkedHashMap<>();
        Operation.ofFiling()
                .forEach((name, operation) -> asked.put(name, operation.result().celType()));
        StructType record = struct(RECORD, columns);
        StructType filing = struct(FILING, asked);
        builder.setTypeProvider(new Structs(ImmutableList.of(record, filing)));
        builder.addVar(RECORD, record);
        builder.addVar(FILING, filing);
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
        throw new UnusableException(
                source.spot(
                        first.getSourceLocation().getLine(),
                        Math.max(first.getSourceLocation().getColumn(), 0)),
                Wording.of(first.getMessage(), fields.keySet(), thresholds.keySet()));
    }

    private static StructType struct(String name, Map<String, CelType> columns) {
        ImmutableMap<String, CelType> types = ImmutableMap.copyOf(columns);
        return StructType.create(name, types.keySet(), column -> Optional.ofNullable(types.get(column)));
    }

    /** Comparison of the types that the language does not know. */
    static List<CelFunctionDecl> orders() {
        List<CelFunctionDecl> declarations = new ArrayList<>();
        for (Relation relation : Relation.values()) {
            if (relation.isOrder()) {
                List<CelOverloadDecl> overloads = new ArrayList<>();
                for (ValueType type : List.of(ValueType.MONEY, ValueType.RATE, ValueType.DATE, ValueType.MONTH)) {
                    overloads.add(CelOverloadDecl.newGlobalOverload(
                            relation.name().toLowerCase(Locale.ROOT) + "_"
                                    + type.celType().name(),
                            SimpleType.BOOL,
                            type.celType(),
                            type.celType()));
                }
                declarations.add(CelFunctionDecl.newFunctionDeclaration(relation.function(), overloads));
            }
        }
        return declarations;
    }

    private record Structs(ImmutableList<CelType> types) implements CelTypeProvider {
        @Override
        public Optional<CelType> findType(String name) {
            return types.stream().filter(type -> type.name().equals(name)).findFirst();
        }
    }
}
