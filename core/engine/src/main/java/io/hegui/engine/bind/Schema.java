package io.hegui.engine.bind;

import io.hegui.engine.format.Columns;
import io.hegui.sdk.Language;
import io.hegui.sdk.Text;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns of a dataset, derived from its record. */
public final class Schema implements Columns {
    private final List<BoundColumn> bound;
    private final List<ColumnSpec> columns;
    private final RowReaders readers;
    private final Map<String, Integer> byHeader;

    private Schema(List<BoundColumn> bound, RowReaders readers, Map<String, Integer> byHeader) {
        this.bound = List.copyOf(bound);
        this.columns = bound.stream().map(BoundColumn::spec).toList();
        this.readers = readers;
        this.byHeader = Map.copyOf(byHeader);
    }

    /** @throws SchemaException with everything that is wrong with the record */
    public static Schema of(Class<? extends Record> recordType) {
        List<Text> problems = new ArrayList<>();
        List<BoundColumn> bound = new ArrayList<>();
        ColumnReader reader = new ColumnReader(recordType, problems);
        for (RecordComponent component : recordType.getRecordComponents()) {
            reader.read(component).ifPresent(bound::add);
        }
        Optional<RowReaders> readers = readers(recordType, bound, problems);
        Map<String, Integer> byHeader = headers(recordType, bound, problems);
        if (!problems.isEmpty() || readers.isEmpty()) {
            throw new SchemaException(problems);
        }
        return new Schema(bound, readers.get(), byHeader);
    }

    public List<ColumnSpec> columns() {
        return columns;
    }

    /** The key columns, in order. */
    public List<ColumnSpec> key() {
        return columns.stream().filter(ColumnSpec::key).toList();
    }

    @Override
    public List<String> names() {
        return columns.stream().map(ColumnSpec::name).toList();
    }

    @Override
    public Optional<Integer> find(String header) {
        return Optional.ofNullable(byHeader.get(normal(header)));
    }

    BoundColumn bound(int index) {
        return bound.get(index);
    }

    RowReaders readers() {
        return readers;
    }

    /** The header line, with CRLF: Chinese labels, or column names. */
    public String header(Language language) {
        return columns.stream()
                .map(column -> language == Language.ZH ? column.label().zh() : column.name())
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static Optional<RowReaders> readers(
            Class<? extends Record> recordType, List<BoundColumn> bound, List<Text> problems) {
        try {
            RowReaderClass.requireReach(recordType);
            return problems.isEmpty() ? Optional.of(RowReaders.of(recordType, bound)) : Optional.empty();
        } catch (ReflectiveOperationException e) {
            problems.add(SchemaRefusals.NO_CONSTRUCTOR.with(recordType.getName()));
            return Optional.empty();
        }
    }

    private static Map<String, Integer> headers(Class<?> recordType, List<BoundColumn> bound, List<Text> problems) {
        Map<String, Integer> byHeader = new HashMap<>();
        for (int i = 0; i < bound.size(); i++) {
            ColumnSpec spec = bound.get(i).spec();
            List<String> names = new ArrayList<>(spec.aliases());
            names.add(spec.name());
            names.add(spec.label().zh());
            for (String name : names) {
                Integer other = byHeader.put(normal(name), i);
                if (other != null && other != i) {
                    problems.add(SchemaRefusals.SAME_NAME.with(
                            bound.get(other).spec().name(), spec.name(), recordType.getName(), name));
                }
                if (name.toLowerCase(Locale.ROOT).startsWith(Header.OWN_PREFIX)) {
                    problems.add(SchemaRefusals.OWN_NAME.with(spec.name(), recordType.getName(), name));
                }
            }
        }
        return byHeader;
    }

    private static String normal(String header) {
        return header.strip().toLowerCase(Locale.ROOT);
    }
}
