package io.hegui.engine.bind;

import io.hegui.engine.format.RowBlock;
import io.hegui.sdk.value.CreditCode;
import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import io.hegui.sdk.value.ResidentId;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of rows straight from their bytes. For each dataset and order of fields {@link RowReaderClass} writes a
 * class below this one, which reads the cells of a row and calls the constructor in one go, every column with the method
 * of its type. Values written the usual way never become text; the rest goes through the column's own parser. A
 * row in which anything is wrong gives nothing: {@link CellProblems} says what it is. Public for the written class, which
 * lies below the plugin's class loader; belongs to one binder.
 */
public abstract class RowReader {
    private static final int WORD_SLOTS = 256;

    private BoundColumn[] bound = {};
    private Texts[] texts = {};
    private Words<Object>[] words = emptyWords(0);
    private final Days days = new Days();
    private final Cell cell = new Cell();
    private long keyHash;
    private @Nullable String keyText;
    private boolean keyed;
    private boolean wrong;
    private boolean constructing;

    protected RowReader() {}

    void prepare(BoundColumn[] columns) {
        bound = columns;
        keyed = Arrays.stream(columns).anyMatch(column -> column.spec().key());
        texts = new Texts[columns.length];
        words = emptyWords(columns.length);
        for (int i = 0; i < columns.length; i++) {
            texts[i] = new Texts();
            words[i] = new Words<>(WORD_SLOTS);
        }
    }

    /**
     * The record of a row; {@code null} if it has too few or too many fields, or a cell of it is wrong.
     *
     * @throws BindingFault if a class of the plugin broke that reads a cell
     */
    @Nullable
    Object read(RowBlock block, int row) {
        wrong = false;
        constructing = false;
        keyText = null;
        return fields(block.bytes(), block.bounds(), 2 * block.firstField(row), block.fields(row));
    }

    /** What {@link RowKey#hash} gives of the row last read. */
    long keyHash() {
        return keyHash;
    }

    /** What {@link RowKey#shown} gives of the row last read; empty where that has to be put together. */
    Optional<String> keyText() {
        return Optional.ofNullable(keyText);
    }

    /** Whether the record's constructor was reached by the row last read. */
    boolean isConstructing() {
        return constructing;
    }

    /** Reads a row, {@code at} being the place of its first field in the bounds. */
    protected abstract @Nullable Object fields(byte[] bytes, int[] bounds, int at, int count);

    /** Whether a cell read so far is wrong. */
    protected final boolean isWrong() {
        return wrong;
    }

    /** The constructor is called next. */
    protected final void construct(long hash) {
        keyHash = keyed && hash == 0 ? 1 : hash;
        constructing = true;
    }

    /** The key of the record that is made next, where it is one text and may be shown. */
    protected final void keyText(String text) {
        keyText = text;
    }

    protected final int integer(byte[] bytes, int from, int to, long least, long most, int column) {
        long number = PlainCells.decimal(bytes, from, to, 0);
        return number >= least && number <= most && number == (int) number
                ? (int) number
                : (int) other(bytes, from, to, column);
    }

    protected final long whole(byte[] bytes, int from, int to, long least, long most, int column) {
        long number = PlainCells.decimal(bytes, from, to, 0);
        return number >= least && number <= most && number != PlainCells.UNUSUAL
                ? number
                : other(bytes, from, to, column);
    }

    protected final @Nullable Object boxedInteger(byte[] bytes, int from, int to, long least, long most, int column) {
        long number = PlainCells.decimal(bytes, from, to, 0);
        return number >= least && number <= most && number == (int) number
                ? (Integer) (int) number
                : any(bytes, from, to, column);
    }

    protected final @Nullable Object boxedWhole(byte[] bytes, int from, int to, long least, long most, int column) {
        long number = PlainCells.decimal(bytes, from, to, 0);
        return number >= least && number <= most && number != PlainCells.UNUSUAL
                ? (Long) number
                : any(bytes, from, to, column);
    }

    protected final @Nullable Object money(byte[] bytes, int from, int to, long least, long most, int column) {
        long fen = PlainCells.fen(bytes, from, to);
        return fen >= least && fen <= most && fen != PlainCells.UNUSUAL
                ? Money.ofFen(fen)
                : any(bytes, from, to, column);
    }

    protected final @Nullable Object rate(byte[] bytes, int from, int to, long least, long most, int column) {
        long millionths = PlainCells.decimal(bytes, from, to, 6);
        return millionths >= least && millionths <= most && millionths != PlainCells.UNUSUAL
                ? new Rate(millionths)
                : any(bytes, from, to, column);
    }

    protected final @Nullable Object date(byte[] bytes, int from, int to, int column) {
        long date = PlainCells.date(bytes, from, to);
        return date == PlainCells.UNUSUAL ? any(bytes, from, to, column) : days.of(date);
    }

    protected final @Nullable Object residentId(byte[] bytes, int from, int to, int column) {
        ResidentId id = ResidentId.read(bytes, from, to).orElse(null);
        return id == null ? any(bytes, from, to, column) : id;
    }

    protected final @Nullable Object creditCode(byte[] bytes, int from, int to, int column) {
        CreditCode code = CreditCode.read(bytes, from, to).orElse(null);
        return code == null ? any(bytes, from, to, column) : code;
    }

    protected final @Nullable Object text(byte[] bytes, int from, int to, int column) {
        return from == to || Cell.mayBeBlank(bytes, from, to)
                ? any(bytes, from, to, column)
                : texts[column].of(bytes, from, to);
    }

    /** A value out of a few: a code, a month, yes or no. */
    protected final @Nullable Object word(byte[] bytes, int from, int to, int column) {
        Object known = words[column].find(bytes, from, to);
        return known == null ? newWord(bytes, from, to, column) : known;
    }

    protected final boolean flag(byte[] bytes, int from, int to, int column) {
        Object value = word(bytes, from, to, column);
        return value != null && (Boolean) value;
    }

    /** A value that has no usual way of being written. */
    protected final @Nullable Object any(byte[] bytes, int from, int to, int column) {
        cell.move(bytes, from, to);
        BoundColumn of = bound[column];
        if (cell.isEmpty()) {
            wrong |= of.spec().required();
            return null;
        }
        try {
            return of.parse(cell.text());
        } catch (BadCell e) {
            wrong = true;
            return null;
        }
    }

    /** Adds a key column of text, which is not empty, to the hash of the key. */
    protected final long textKey(long hash, byte[] bytes, int from, int to) {
        if (!Cell.mayBeBlank(bytes, from, to)) {
            return Hashes.mix(hash, Hashes.wide(bytes, from, to));
        }
        cell.move(bytes, from, to);
        return Hashes.mix(hash, Hashes.wide(cell.bytes, cell.from, cell.to));
    }

    /** Adds another key column to the hash of the key. */
    protected final long key(long hash, Object value) {
        return RowKey.hash(hash, value);
    }

    private long other(byte[] bytes, int from, int to, int column) {
        Object value = any(bytes, from, to, column);
        return value == null ? 0 : ((Number) value).longValue();
    }

    private @Nullable Object newWord(byte[] bytes, int from, int to, int column) {
        Object value = any(bytes, from, to, column);
        if (value != null) {
            words[column].put(bytes, from, to, value);
        }
        return value;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of Words cannot be made otherwise
    private static Words<Object>[] emptyWords(int size) {
        return new Words[size];
    }
}
