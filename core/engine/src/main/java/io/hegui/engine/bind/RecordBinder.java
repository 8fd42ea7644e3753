package io.hegui.engine.bind;

import static java.util.Objects.requireNonNull;

import io.hegui.engine.check.GuardedCall;
import io.hegui.engine.format.RowBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes records of rows. Belongs to one file and one thread. */
public final class RecordBinder {
    private final int width;
    private final BoundColumn[] bound;
    private final int[] readable;
    private final int[] personal;
    private final Optional<RowReader> reader;
    private final CellProblems cells;
    private final RowKey key;
    private @Nullable Record record;
    private long identityHash;

    public RecordBinder(Header header) {
        Schema schema = header.schema();
        int columns = schema.columns().size();
        this.width = header.width();
        this.bound = IntStream.range(0, columns).mapToObj(schema::bound).toArray(BoundColumn[]::new);
        this.readable = IntStream.range(0, columns).filter(header::isReadable).toArray();
        this.personal =
                IntStream.of(readable).filter(i -> bound[i].spec().personal()).toArray();
        this.reader = header.isUsable() ? Optional.of(schema.readers().reader(header)) : Optional.empty();
        this.cells = new CellProblems(header, bound);
        this.key = new RowKey(header, bound, cells);
    }

    /**
     * Binds a row.
     *
     * @return whether there is a record now; if not, the row {@link #fits} the header and {@link #problems} say why, or
     *     it does not
     * @throws BindingFault if a class of the plugin broke
     */
    public boolean bind(RowBlock block, int row) {
        cells.begin();
        record = null;
        identityHash = 0;
        boolean refused = reader.isPresent() && !read(reader.get(), block, row);
        if (record == null && fits(block, row)) {
            explain(block, block.firstField(row), refused);
        }
        return record != null;
    }

    /** Whether a row has as many fields as the header. */
    public boolean fits(RowBlock block, int row) {
        return block.fields(row) == width;
    }

    /** The record of the row last bound. */
    public Record record() {
        return requireNonNull(record, "the row last bound gave no record");
    }

    /** What is wrong with the cells of the row last bound. */
    public List<CellProblem> problems() {
        return cells.found();
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
        int firstField = block.firstField(row);
        key.read(block, firstField);
        return key.hash(block, firstField);
    }

    /** What tells a row apart exactly; empty if the dataset has no key, or a key cell cannot be read. */
    public Optional<String> identity(RowBlock block, int row) {
        int firstField = block.firstField(row);
        key.read(block, firstField);
        return key.identity(block, firstField);
    }

    /**
     * The key of a row as people see it, personal parts masked; the row's number where the dataset has no key.
     *
     * @param number of the row, from 1
     */
    public String key(RowBlock block, int row, long number) {
        return key.shown(block, block.firstField(row), number);
    }

    /** What {@link #key} gives of the row last bound, if a record was made that has it as a text. */
    public Optional<String> keyText() {
        return reader.flatMap(RowReader::keyText);
    }

    /** Texts of a row that must not be shown as they are. */
    public List<String> personal(RowBlock block, int row) {
        List<String> found = new ArrayList<>(personal.length);
        for (int i : personal) {
            String text = cells.cell(block, block.firstField(row), i).text();
            if (!text.isEmpty()) {
                found.add(text);
            }
        }
        return found;
    }

    /** Whether the record, if there was to be one, was not refused by its own constructor. */
    private boolean read(RowReader from, RowBlock block, int row) {
        try {
            record = (Record) GuardedCall.construct(() -> from.read(block, row), from::isConstructing);
            identityHash = record == null ? 0 : from.keyHash();
            return true;
        } catch (GuardedCall.PluginException e) {
            if (!e.isRefusal()) {
                throw new BindingFault(e.reason());
            }
            return false;
        }
    }

    /** Says what is wrong with the row, cell by cell. */
    private void explain(RowBlock block, int firstField, boolean refused) {
        for (int i : readable) {
            cells.read(block, firstField, i);
        }
        identityHash = key.hash(block, firstField);
        if (refused) {
            cells.add(new CellProblem(
                    StructureCheck.CELL_FORMAT, "record", bound[0].spec(), Optional.empty(), Optional.empty()));
        }
    }
}
