package io.hegui.engine.bind;

import static java.util.Objects.requireNonNull;

import io.hegui.engine.check.GuardedCall;
import io.hegui.engine.format.RowBlock;
import io.hegui.engine.report.Expectation;
import io.hegui.engine.report.Masking;
import io.hegui.engine.report.Value;
import io.hegui.engine.report.Values;
import io.hegui.sdk.value.CreditCode;
import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import io.hegui.sdk.value.ResidentId;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of rows, straight from the bytes of a block. Values written the usual way never become text; the rest
 * goes through the column's own parser, which also says what is wrong. Belongs to one file and one thread.
 */
public final class RecordBinder {
    /** Stands between key columns; cannot be in a cell that somebody typed. */
    private static final char UNIT_SEPARATOR = '\u001F';

    private static final int WORD_SLOTS = 256;

    private final Schema schema;
    private final BoundColumn[] bound;
    private final boolean usable;
    private final ColumnType[] types;
    private final boolean[] required;
    private final boolean[] boxed;
    private final long[] least;
    private final long[] most;
    private final int[] readable;
    private final int[] fieldOf;
    private final int[] key;
    private final boolean[] isReadable;
    private final int[] personal;
    private final RowValues values;
    private final Cell cell = new Cell();
    private final Days days = new Days();
    private final @Nullable Texts[] texts;
    private final @Nullable Words<Object>[] words;
    private final MethodHandle maker;
    private List<CellProblem> problems = List.of();
    private @Nullable Record record;
    private long identityHash;

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of Words cannot be made otherwise
    public RecordBinder(Header header) {
        this.schema = header.schema();
        int columns = schema.columns().size();
        this.usable = header.isUsable();
        this.bound = IntStream.range(0, columns).mapToObj(schema::bound).toArray(BoundColumn[]::new);
        this.types = new ColumnType[columns];
        this.required = new boolean[columns];
        this.boxed = new boolean[columns];
        this.least = new long[columns];
        this.most = new long[columns];
        for (int i = 0; i < columns; i++) {
            types[i] = bound[i].spec().type();
            required[i] = bound[i].spec().required();
            boxed[i] = bound[i].form() == RowValues.Form.OBJECT;
            least[i] = bound[i].least();
            most[i] = bound[i].most();
        }
        this.readable = IntStream.range(0, columns).filter(header::isReadable).toArray();
        this.fieldOf = IntStream.range(0, columns).map(header::fieldOf).toArray();
        this.isReadable = new boolean[columns];
        for (int i : readable) {
            isReadable[i] = true;
        }
        this.key =
                IntStream.range(0, columns).filter(i -> bound[i].spec().key()).toArray();
        this.personal =
                IntStream.of(readable).filter(i -> bound[i].spec().personal()).toArray();
        this.values = new RowValues(columns);
        this.maker = schema.maker();
        this.texts = new @Nullable Texts[columns];
        this.words = new @Nullable Words[columns];
        for (int i : readable) {
            switch (bound[i].spec().type()) {
                case TEXT -> texts[i] = new Texts();
                case CODE, BOOLEAN, MONTH -> words[i] = new Words<>(WORD_SLOTS);
                default -> {}
            }
        }
    }

    /**
     * Binds a row that has as many fields as the header.
     *
     * @return whether there is a record now; if not, {@link #problems} say why
     * @throws BindingFault if a class of the plugin broke
     */
    public boolean bind(RowBlock block, int row) {
        problems = List.of();
        record = null;
        int first = block.firstField(row);
        for (int i : readable) {
            read(block, first, i);
        }
        identityHash = hash(block, first);
        if (!usable || !problems.isEmpty()) {
            return false;
        }
        construct();
        return record != null;
    }

    /** The record of the row last bound. */
    public Record record() {
        return requireNonNull(record, "the row last bound gave no record");
    }

    /** What is wrong with the cells of the row last bound. */
    public List<CellProblem> problems() {
        return problems;
    }

    /**
     * A number that is the same for rows with the same {@link #identity}, of the row last bound; 0 if it has none. Rows
     * of different identity hardly ever share one.
     */
    public long identityHash() {
        return identityHash;
    }

    /** Reads the key columns alone, and gives what {@link #identityHash} gives of that row. */
    public long identityHash(RowBlock block, int row) {
        problems = List.of();
        int first = block.firstField(row);
        for (int i : key) {
            if (isReadable[i]) {
                read(block, first, i);
            }
        }
        return hash(block, first);
    }

    /** What tells a row apart exactly; empty if the dataset has no key, or a key cell cannot be read. */
    public Optional<String> identity(RowBlock block, int row) {
        if (identityHash(block, row) == 0) {
            return Optional.empty();
        }
        StringBuilder identity = new StringBuilder();
        for (int i : key) {
            identity.append(plain(i)).append(UNIT_SEPARATOR);
        }
        return Optional.of(identity.toString());
    }

    /**
     * The key of a row as people see it, personal parts masked; the row's number where the dataset has no key.
     *
     * @param number of the row, from 1
     */
    public String key(RowBlock block, int row, long number) {
        if (key.length == 0) {
            return Long.toString(number);
        }
        StringBuilder shown = new StringBuilder();
        for (int i : key) {
            shown.append(shown.isEmpty() ? "" : "/");
            String text = isReadable[i] ? text(block, row, i) : "";
            shown.append(bound[i].spec().personal() ? Masking.mask(text) : text);
        }
        return shown.toString();
    }

    /** Texts of a row that must not be shown as they are. */
    public List<String> personal(RowBlock block, int row) {
        List<String> found = new ArrayList<>(personal.length);
        for (int i : personal) {
            String text = text(block, row, i);
            if (!text.isEmpty()) {
                found.add(text);
            }
        }
        return found;
    }

    private void read(RowBlock block, int first, int column) {
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

    private void problem(CellProblem problem) {
        if (problems.isEmpty()) {
            problems = new ArrayList<>(2);
        }
        problems.add(problem);
    }

    private void construct() {
        try {
            record = (Record) GuardedCall.construct(maker, values.numbers, values.objects);
        } catch (GuardedCall.PluginException e) {
            if (!e.isRefusal()) {
                throw new BindingFault(e.reason());
            }
            problem(new CellProblem(
                    StructureCheck.CELL_FORMAT, "record", bound[0].spec(), Optional.empty(), Optional.empty()));
        }
    }

    private long hash(RowBlock block, int first) {
        if (key.length == 0) {
            return 0;
        }
        long hash = 0;
        for (int i : key) {
            if (!isReadable[i] || wrong(i)) {
                return 0;
            }
            if (types[i] == ColumnType.TEXT) {
                cell.move(block, first + fieldOf[i]);
                if (cell.isEmpty()) {
                    return 0;
                }
                hash = Hashes.mix(hash, Hashes.wide(cell.bytes, cell.from, cell.to));
            } else {
                byte[] plain = plain(i).getBytes(StandardCharsets.UTF_8);
                hash = Hashes.mix(hash, Hashes.wide(plain, 0, plain.length));
            }
        }
        return hash == 0 ? 1 : hash;
    }

    private boolean wrong(int column) {
        for (CellProblem problem : problems) {
            if (problem.column().name().equals(bound[column].spec().name())) {
                return true;
            }
        }
        return false;
    }

    private String plain(int column) {
        return Values.plain(requireNonNull(values.value(column, bound[column].form()), "key columns are required"));
    }

    private String text(RowBlock block, int row, int column) {
        cell.move(block, block.firstField(row) + fieldOf[column]);
        return cell.text();
    }
}
