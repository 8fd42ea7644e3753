package io.hegui.engine.expression;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All that expressions may call and the language does not have. */
final class Declarations {
    private static final List<ValueType> ORDERED =
            List.of(ValueType.MONEY, ValueType.RATE, ValueType.DATE, ValueType.MONTH);

    private Declarations() {}

    static List<CelFunctionDecl> all() {
        Map<String, List<CelOverloadDecl>> overloads = new LinkedHashMap<>();
        for (Operation each : Operation.values()) {
            each.declaration().ifPresent(overload -> add(each.function(), overload, overloads));
        }
        for (Literal each : Literal.values()) {
            add(each.function(), each.declaration(), overloads);
        }
        for (Relation each : Relation.values()) {
            if (each.isOrder()) {
                ORDERED.forEach(type -> add(each.function(), order(each, type), overloads));
            }
        }
        return overloads.entrySet().stream()
                .map(entry -> CelFunctionDecl.newFunctionDeclaration(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static CelOverloadDecl order(Relation relation, ValueType type) {
        return CelOverloadDecl.newGlobalOverload(
                relation.name().toLowerCase(Locale.ROOT) + "_" + type.celType().name(),
                SimpleType.BOOL,
                type.celType(),
                type.celType());
    }

    private static void add(String function, CelOverloadDecl overload, Map<String, List<CelOverloadDecl>> overloads) {
        overloads.computeIfAbsent(function, none -> new ArrayList<>()).add(overload);
    }
}
