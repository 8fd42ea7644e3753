package io.hegui.engine.bind;

import io.hegui.engine.check.GuardedCall;
import io.hegui.engine.check.GuardedCall.Outcome;
import io.hegui.engine.check.GuardedCall.Returned;
import io.hegui.engine.check.GuardedCall.Thrown;
import io.hegui.engine.report.Expectation;
import io.hegui.engine.report.Masking;
import io.hegui.engine.report.Value;
import io.hegui.engine.report.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes records of rows. Belongs to one file; one thread. */
public final class RecordBinder {
    /** Stands between key columns; cannot be in a cell that somebody typed. */
    private static final char UNIT_SEPARATOR = '\u001F';

    private final Header header;
    private final Schema schema;
    private final int columns;
    private final boolean usable;
    private final boolean[] readable;
    private final int[] key;
    private final int[] personal;

    public RecordBinder(Header header) {
        this.header = header;
        this.schema = header.schema();
        this.columns = schema.columns().size();
        this.usable = header.isUsable();
        this.readable = new boolean[columns];
        for (int i = 0; i < columns; i++) {
            readable[i] = header.isReadable(i);
        }
        this.key = IntStream.range(0, columns)
                .filter(i -> schema.columns().get(i).key())
                .toArray();
        this.personal = IntStream.range(0, columns)
                .filter(i -> schema.columns().get(i).personal() && readable[i])
                .toArray();
    }

    /**
     * Binds a row that has as many fields as the header.
     *
     * @throws BindingFault if a class of the plugin broke
     */
    public BoundRow bind(long row, String[] fields) {
        Cells cells = new Cells(fields);
        for (int i = 0; i < columns; i++) {
            cells.read(i);
        }
        return new BoundRow(
                usable && cells.problems.isEmpty() ? construct(cells) : Optional.empty(),
                cells.identity(),
                cells.key(row),
                cells.personalTexts(),
                cells.problems);
    }

    /** The identity that {@link #bind} gives such a row; reads the key columns alone. */
    public Optional<String> identity(String[] fields) {
        Cells cells = new Cells(fields);
        for (int i : key) {
            cells.read(i);
        }
        return cells.identity();
    }

    private Optional<Record> construct(Cells cells) {
        Outcome<Object> outcome = GuardedCall.invoke(schema.constructor(), cells.values);
        if (outcome instanceof Returned<Object> returned) {
            return Optional.of((Record) returned.value());
        }
        Thrown<Object> thrown = (Thrown<Object>) outcome;
        if (!thrown.isRefusal()) {
            throw new BindingFault(thrown.reason());
        }
        cells.problems.add(new CellProblem(
                StructureCheck.CELL_FORMAT, "record", schema.columns().get(0), Optional.empty(), Optional.empty()));
        return Optional.empty();
    }

    /** The cells of one row while it is bound. */
    private final class Cells {
        private final String[] fields;
        private final @Nullable Object[] values = new Object[columns];
        private final List<CellProblem> problems = new ArrayList<>(0);

        Cells(String[] fields) {
            this.fields = fields;
        }

        void read(int i) {
            if (!readable[i]) {
                return;
            }
            BoundColumn column = schema.bound(i);
            String text = text(i);
            if (text.isEmpty()) {
                if (column.spec().required()) {
                    problems.add(new CellProblem(
                            StructureCheck.CELL_MISSING,
                            "finding",
                            column.spec(),
                            Optional.empty(),
                            Optional.of(new Expectation(Expectation.Form.PRESENT, List.of()))));
                }
                return;
            }
            try {
                values[i] = column.parse(text);
            } catch (BadCell e) {
                problems.add(new CellProblem(
                        e.check(),
                        e.messageName(),
                        column.spec(),
                        Optional.of(Value.text(column.spec().personal() ? Masking.mask(text) : text)),
                        e.expected()));
            }
        }

        Optional<String> identity() {
            if (key.length == 0) {
                return Optional.empty();
            }
            StringBuilder identity = new StringBuilder();
            for (int i : key) {
                Object value = values[i];
                if (value == null) {
                    return Optional.empty();
                }
                identity.append(Values.plain(value)).append(UNIT_SEPARATOR);
            }
            return Optional.of(identity.toString());
        }

        String key(long row) {
            if (key.length == 0) {
                return Long.toString(row);
            }
            StringBuilder shown = new StringBuilder();
            for (int i : key) {
                shown.append(shown.isEmpty() ? "" : "/");
                String text = readable[i] ? text(i) : "";
                shown.append(schema.columns().get(i).personal() ? Masking.mask(text) : text);
            }
            return shown.toString();
        }

        List<String> personalTexts() {
            if (personal.length == 0) {
                return List.of();
            }
            List<String> texts = new ArrayList<>(personal.length);
            for (int i : personal) {
                String text = text(i);
                if (!text.isEmpty()) {
                    texts.add(text);
                }
            }
            return texts;
        }

        private String text(int i) {
            return fields[header.fieldOf(i)].strip();
        }
    }
}
