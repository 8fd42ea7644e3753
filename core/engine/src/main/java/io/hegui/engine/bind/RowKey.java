package io.hegui.engine.bind;

import static java.util.Objects.requireNonNull;

import io.hegui.engine.format.RowBlock;
import io.hegui.engine.report.Masking;
import io.hegui.engine.report.Values;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;

/** What tells the rows of a file apart: the values of their key columns. Belongs to one binder. */
final class RowKey {
    /** Stands between key columns; cannot be in a cell that somebody typed. */
    private static final char UNIT_SEPARATOR = '\u001F';

    private final BoundColumn[] bound;
    private final CellProblems cells;
    private final int[] key;
    private final boolean[] isReadable;

    RowKey(Header header, BoundColumn[] bound, CellProblems cells) {
        this.bound = bound;
        this.cells = cells;
        this.key = IntStream.range(0, bound.length)
                .filter(i -> bound[i].spec().key())
                .toArray();
        this.isReadable = new boolean[bound.length];
        for (int i = 0; i < bound.length; i++) {
            isReadable[i] = header.isReadable(i);
        }
    }

    /** Reads the key columns of a row, and no other. */
    void read(RowBlock block, int first) {
        cells.begin();
        for (int i : key) {
            if (isReadable[i]) {
                cells.read(block, first, i);
            }
        }
    }

    /** A hash of the key of the row last read; 0 if it has none, or a cell of it cannot be read. */
    long hash(RowBlock block, int first) {
        if (key.length == 0) {
            return 0;
        }
        long hash = 0;
        for (int i : key) {
            if (!isReadable[i] || cells.isWrong(i)) {
                return 0;
            }
            if (bound[i].spec().type() == ColumnType.TEXT) {
                Cell cell = cells.cell(block, first, i);
                if (cell.isEmpty()) {
                    return 0;
                }
                hash = Hashes.mix(hash, Hashes.wide(cell.bytes, cell.from, cell.to));
            } else {
                hash = hash(hash, value(i));
            }
        }
        return hash == 0 ? 1 : hash;
    }

    /** The key of the row last read, which tells it apart exactly; empty where {@link #hash} is 0. */
    Optional<String> identity(RowBlock block, int first) {
        if (hash(block, first) == 0) {
            return Optional.empty();
        }
        StringBuilder identity = new StringBuilder();
        for (int i : key) {
            identity.append(Values.plain(value(i))).append(UNIT_SEPARATOR);
        }
        return Optional.of(identity.toString());
    }

    /**
     * The key as people see it, personal parts masked; the row's number where the dataset has no key.
     *
     * @param number of the row, from 1
     */
    String shown(RowBlock block, int first, long number) {
        if (key.length == 0) {
            return Long.toString(number);
        }
        String shown = "";
        for (int i : key) {
            String text = isReadable[i] ? cells.cell(block, first, i).text() : "";
            String part = bound[i].spec().personal() ? Masking.mask(text) : text;
            shown = i == key[0] ? part : shown + "/" + part;
        }
        return shown;
    }

    /** Adds a value that is no text to the hash of a key. */
    static long hash(long hash, Object value) {
        byte[] plain = Values.plain(value).getBytes(StandardCharsets.UTF_8);
        return Hashes.mix(hash, Hashes.wide(plain, 0, plain.length));
    }

    private Object value(int column) {
        return requireNonNull(cells.value(column), "key columns are required");
    }
}
