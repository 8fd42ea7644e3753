package io.hegui.engine.bind;

import io.hegui.sdk.Language;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns of a dataset, derived from its record. */
public final class Schema {
    private final List<BoundColumn> bound;
    private final List<ColumnSpec> columns;
    private final MethodHandle constructor;
    private final Map<String, Integer> byHeader;

    private Schema(List<BoundColumn> bound, MethodHandle constructor, Map<String, Integer> byHeader) {
        this.bound = List.copyOf(bound);
        this.columns = bound.stream().map(BoundColumn::spec).toList();
        this.constructor = constructor;
        this.byHeader = Map.copyOf(byHeader);
    }

    /** @throws SchemaException with everything that is wrong with the record */
    public static Schema of(Class<? extends Record> recordType) {
        List<String> problems = new ArrayList<>();
        List<BoundColumn> bound = new ArrayList<>();
        ColumnReader reader = new ColumnReader(recordType, problems);
        for (RecordComponent component : recordType.getRecordComponents()) {
            reader.read(component).ifPresent(bound::add);
        }
        Optional<MethodHandle> constructor = constructor(recordType, problems);
        Map<String, Integer> byHeader = headers(recordType, bound, problems);
        if (!problems.isEmpty() || constructor.isEmpty()) {
            throw new SchemaException(problems);
        }
        return new Schema(bound, constructor.get(), byHeader);
    }

    public List<ColumnSpec> columns() {
        return columns;
    }

    /** The key columns, in order. */
    public List<ColumnSpec> key() {
        return columns.stream().filter(ColumnSpec::key).toList();
    }

    /** Index of the column that a header name stands for: its name, Chinese label or an alias, in any case. */
    Optional<Integer> find(String header) {
        return Optional.ofNullable(byHeader.get(normal(header)));
    }

    BoundColumn bound(int index) {
        return bound.get(index);
    }

    /** Takes an array of all components, gives the record. */
    MethodHandle constructor() {
        return constructor;
    }

    /** The header line, with CRLF: Chinese labels, or column names. */
    public String header(Language language) {
        return columns.stream()
                .map(column -> language == Language.ZH ? column.label().zh() : column.name())
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static Optional<MethodHandle> constructor(Class<? extends Record> recordType, List<String> problems) {
        Class<?>[] types = Arrays.stream(recordType.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            MethodHandle handle =
                    MethodHandles.publicLookup().findConstructor(recordType, MethodType.methodType(void.class, types));
            return Optional.of(handle.asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class)));
        } catch (ReflectiveOperationException e) {
            problems.add(recordType.getName()
                    + " has no accessible constructor: the record and all its types must be public");
            return Optional.empty();
        }
    }

    private static Map<String, Integer> headers(Class<?> recordType, List<BoundColumn> bound, List<String> problems) {
        Map<String, Integer> byHeader = new HashMap<>();
        for (int i = 0; i < bound.size(); i++) {
            ColumnSpec spec = bound.get(i).spec();
            List<String> names = new ArrayList<>(spec.aliases());
            names.add(spec.name());
            names.add(spec.label().zh());
            for (String name : names) {
                Integer other = byHeader.put(normal(name), i);
                if (other != null && other != i) {
                    problems.add("columns '" + bound.get(other).spec().name() + "' and '" + spec.name() + "' of "
                            + recordType.getName() + " are both called '" + name + "'");
                }
                if (name.toLowerCase(Locale.ROOT).startsWith(Header.OWN_PREFIX)) {
                    problems.add("column '" + spec.name() + "' of " + recordType.getName() + " is called '" + name
                            + "', but names with x_ are the filer's own");
                }
            }
        }
        return byHeader;
    }

    private static String normal(String header) {
        return header.strip().toLowerCase(Locale.ROOT);
    }
}
