package io.hegui.engine.expression;

import static java.util.Objects.requireNonNull;

import io.hegui.sdk.check.Need;
import io.hegui.sdk.value.CreditCode;
import io.hegui.sdk.value.ResidentId;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a rule remembers of the rows of other datasets: for each dataset a record of the columns that it reads. */
final class Members {
    private static final String NAME = "io/hegui/made/Member";

    private final Rule rule;
    private final Map<RuleNeed, Class<? extends Record>> types = new LinkedHashMap<>();
    private final Map<RuleNeed, Need<?, ?>> needs = new LinkedHashMap<>();

    private Members(Rule rule) {
        this.rule = rule;
    }

    static Members define(Rule rule, RuleLoader loader) {
        Members members = new Members(rule);
        for (RuleLookup lookup : rule.lookups()) {
            if (!members.types.containsKey(lookup.need())) {
                members.add(lookup.need(), loader);
            }
        }
        return members;
    }

    Class<? extends Record> type(RuleNeed need) {
        return requireNonNull(types.get(need), "a need of the rule has its type");
    }

    /** One for each lookup of the rule, in their order. */
    List<Need<?, ?>> needs() {
        return rule.lookups().stream()
                .<Need<?, ?>>map(lookup -> requireNonNull(needs.get(lookup.need()), "each lookup has its need"))
                .toList();
    }

    /** What a row is found by, as a text. */
    static String text(@Nullable Object key) {
        if (key == null) {
            return "";
        }
        if (key instanceof Enum<?> code) {
            return code.name();
        }
        if (key instanceof CreditCode code) {
            return code.code();
        }
        return key instanceof ResidentId id ? id.number() : key.toString();
    }

    private void add(RuleNeed need, RuleLoader loader) {
        List<Field> fields = List.copyOf(rule.fieldsOf(need));
        fields.forEach(field -> loader.show(field.accessor().getReturnType()));
        Class<? extends Record> type = MemberClass.define(loader, NAME + types.size(), fields);
        types.put(need, type);
        needs.put(need, need(need, need.recordType(), type, fields));
    }

    private static <T extends Record, M extends Record> Need<T, M> need(
            RuleNeed need, Class<T> recordType, Class<M> type, List<Field> fields) {
        Function<Object, @Nullable Object> key = call(getter(need.key()));
        Function<Object, @Nullable Object> member = call(copying(recordType, type, fields));
        return Need.of(
                need.dataset(),
                recordType,
                row -> text(key.apply(row)),
                type,
                row -> type.cast(requireNonNull(member.apply(row), "a constructor gives an object")));
    }

    /** Takes a row, and gives the record of those columns of it. */
    private static MethodHandle copying(Class<?> recordType, Class<?> type, List<Field> fields) {
        MethodHandle[] getters = fields.stream().map(Members::getter).toArray(MethodHandle[]::new);
        List<Class<?>> types = new ArrayList<>();
        fields.forEach(field -> types.add(field.accessor().getReturnType()));
        try {
            MethodHandle made =
                    MethodHandles.publicLookup().findConstructor(type, MethodType.methodType(void.class, types));
            MethodHandle filtered = MethodHandles.filterArguments(made, 0, getters);
            return MethodHandles.permuteArguments(
                    filtered, MethodType.methodType(type, recordType), new int[fields.size()]);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " was just made", e);
        }
    }

    private static MethodHandle getter(Field field) {
        try {
            return MethodHandles.publicLookup().unreflect(field.accessor());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("records of datasets are public", e);
        }
    }

    private static Function<Object, @Nullable Object> call(MethodHandle handle) {
        MethodHandle generic = handle.asType(MethodType.methodType(Object.class, Object.class));
        return argument -> {
            try {
                return generic.invokeExact(argument);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        };
    }
}
