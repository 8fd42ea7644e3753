package io.hegui.engine.bind;

import io.hegui.engine.format.RowBlock;
import io.hegui.engine.report.Expectation;
import io.hegui.engine.report.Masking;
import io.hegui.engine.report.Value;
import io.hegui.sdk.value.CreditCode;
import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import io.hegui.sdk.value.ResidentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one row after the other, straight from the bytes of a block. Values written the usual way never
 * become text; the rest goes through the column's own parser, which also says what is wrong. Belongs to one binder.
 */
final class CellReader {
    private static final int WORD_SLOTS = 256;

    private final RowValues values;
    private final BoundColumn[] bound;
    private final ColumnType[] types;
    private final boolean[] required;
    private final boolean[] boxed;
    private final long[] least;
    private final long[] most;
    private final int[] fieldOf;
    private final Cell cell = new Cell();
    private final Days days = new Days();
    private final @Nullable Texts[] texts;
    private final @Nullable Words<Object>[] words;
    private List<CellProblem> problems = List.of();

    /** @param values where the values of the row in hand are put */
    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of Words cannot be made otherwise
    CellReader(Header header, BoundColumn[] bound, RowValues values) {
        int columns = bound.length;
        this.values = values;
        this.bound = bound;
        this.types = new ColumnType[columns];
        this.required = new boolean[columns];
        this.boxed = new boolean[columns];
        this.least = new long[columns];
        this.most = new long[columns];
        this.fieldOf = new int[columns];
        this.texts = new @Nullable Texts[columns];
        this.words = new @Nullable Words[columns];
        for (int i = 0; i < columns; i++) {
            types[i] = bound[i].spec().type();
            required[i] = bound[i].spec().required();
            boxed[i] = bound[i].form() == RowValues.Form.OBJECT;
            least[i] = bound[i].least();
            most[i] = bound[i].most();
            fieldOf[i] = header.fieldOf(i);
            if (header.isReadable(i)) {
                switch (types[i]) {
                    case TEXT -> texts[i] = new Texts();
                    case CODE, BOOLEAN, MONTH -> words[i] = new Words<>(WORD_SLOTS);
                    default -> {}
                }
            }
        }
    }

    /** Forgets what was wrong with the row before. */
    void begin() {
        problems = List.of();
    }

    List<CellProblem> problems() {
        return problems;
    }

    boolean isWrong(int column) {
        for (CellProblem problem : problems) {
            if (problem.column().name().equals(bound[column].spec().name())) {
                return true;
            }
        }
        return false;
    }

    /** The cell as it lies there; moved on by the next call of this reader. */
    Cell cell(RowBlock block, int first, int column) {
        cell.move(block, first + fieldOf[column]);
        return cell;
    }

    /** Reads one cell: its value is in place then, or what is wrong with it among the problems. */
    void read(RowBlock block, int first, int column) {
        cell.move(block, first + fieldOf[column]);
        values.objects[column] = null;
        if (cell.isEmpty()) {
            if (required[column]) {
                problem(new CellProblem(
                        StructureCheck.CELL_MISSING,
                        "finding",
                        bound[column].spec(),
                        Optional.empty(),
                        Optional.of(new Expectation(Expectation.Form.PRESENT, List.of()))));
            }
            return;
        }
        if (!readUsual(column)) {
            readAny(column);
        }
    }

    /** Whether the cell is written the usual way, and its value is now in place. */
    private boolean readUsual(int column) {
        switch (types[column]) {
            case TEXT -> {
                Texts known = texts[column];
                values.objects[column] = known == null ? cell.text() : known.of(cell.bytes, cell.from, cell.to);
                return true;
            }
            case INTEGER -> {
                long number = PlainCells.decimal(cell.bytes, cell.from, cell.to, 0);
                if (number != (int) number || !allows(column, number)) {
                    return false;
                }
                number(column, number, boxed[column] ? (Integer) (int) number : null);
                return true;
            }
            case LONG -> {
                long number = PlainCells.decimal(cell.bytes, cell.from, cell.to, 0);
                if (number == PlainCells.UNUSUAL || !allows(column, number)) {
                    return false;
                }
                number(column, number, boxed[column] ? (Long) number : null);
                return true;
            }
            case MONEY -> {
                long fen = PlainCells.decimal(cell.bytes, cell.from, cell.to, 2);
                if (fen == PlainCells.UNUSUAL || !allows(column, fen)) {
                    return false;
                }
                number(column, fen, Money.ofFen(fen));
                return true;
            }
            case RATE -> {
                long millionths = PlainCells.decimal(cell.bytes, cell.from, cell.to, 6);
                if (millionths == PlainCells.UNUSUAL || !allows(column, millionths)) {
                    return false;
                }
                number(column, millionths, new Rate(millionths));
                return true;
            }
            case DATE -> {
                long date = PlainCells.date(cell.bytes, cell.from, cell.to);
                if (date == PlainCells.UNUSUAL) {
                    return false;
                }
                number(column, date, days.of(date));
                return true;
            }
            case RESIDENT_ID -> {
                values.objects[column] =
                        ResidentId.read(cell.bytes, cell.from, cell.to).orElse(null);
                return values.objects[column] != null;
            }
            case CREDIT_CODE -> {
                values.objects[column] =
                        CreditCode.read(cell.bytes, cell.from, cell.to).orElse(null);
                return values.objects[column] != null;
            }
            case CODE, BOOLEAN, MONTH -> {
                Words<Object> known = words[column];
                Object value = known == null ? null : known.find(cell.bytes, cell.from, cell.to);
                if (value == null) {
                    return false;
                }
                place(column, value);
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    private void readAny(int column) {
        BoundColumn to = bound[column];
        String text = cell.text();
        try {
            Object value = to.parse(text);
            place(column, value);
            Words<Object> known = words[column];
            if (known != null) {
                known.put(cell.bytes, cell.from, cell.to, value);
            }
        } catch (BadCell e) {
            problem(new CellProblem(
                    e.check(),
                    e.messageName(),
                    to.spec(),
                    Optional.of(Value.text(to.spec().personal() ? Masking.mask(text) : text)),
                    e.expected()));
        }
    }

    private boolean allows(int column, long number) {
        return number >= least[column] && number <= most[column];
    }

    private void number(int column, long number, @Nullable Object object) {
        values.numbers[column] = number;
        values.objects[column] = object;
    }

    private void place(int column, Object value) {
        switch (bound[column].form()) {
            case INT, LONG -> number(column, ((Number) value).longValue(), value);
            case BOOLEAN -> number(column, (Boolean) value ? 1 : 0, value);
            case OBJECT -> values.objects[column] = value;
        }
    }

    /** Adds what is wrong with the row in hand. */
    void problem(CellProblem problem) {
        if (problems.isEmpty()) {
            problems = new ArrayList<>(2);
        }
        problems.add(problem);
    }
}
