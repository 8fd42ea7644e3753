package io.hegui.engine.format.csv;

import io.hegui.engine.format.Fault;
import io.hegui.engine.format.FaultException;
import io.hegui.engine.format.Limits;
import io.hegui.engine.format.RowBlock;
import io.hegui.engine.format.RowSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Records of delimited text (RFC 4180; LF, CR and CRLF; empty lines are skipped). Reading only finds where records end;
 * cutting them into fields is left to whoever takes the block.
 */
public final class CsvRows implements RowSource {
    private static final int SMALLEST = 1 << 13;
    private static final int LARGEST = 1 << 18;

    private final InputStream in;
    private final Dialect dialect;
    private final RecordBoundary boundary;
    private final Limits limits;
    private final int largest;
    private final List<String> header = new ArrayList<>();
    private long headerLines;
    private int size;
    private byte[] rest = {};
    private boolean quotes;
    private boolean ended;
    private Optional<Fault> fault = Optional.empty();

    private CsvRows(InputStream in, Dialect dialect, Limits limits, int smallest, int largest) {
        this.in = in;
        this.dialect = dialect;
        this.boundary = new RecordBoundary(dialect);
        this.limits = limits;
        this.size = smallest;
        this.largest = largest;
    }

    /**
     * Opens a text.
     *
     * @param utf8 valid UTF-8; where it throws a {@link FaultException} the records in front of that are still read
     * @param headerIfNone names of the fields if the dialect has no header
     */
    public static CsvRows open(InputStream utf8, Dialect dialect, List<String> headerIfNone, Limits limits)
            throws IOException {
        return open(utf8, dialect, headerIfNone, limits, SMALLEST, LARGEST);
    }

    static CsvRows open(
            InputStream utf8, Dialect dialect, List<String> headerIfNone, Limits limits, int smallest, int largest)
            throws IOException {
        CsvRows rows = new CsvRows(utf8, dialect, limits, smallest, largest);
        if (dialect.header()) {
            rows.readHeader();
        } else if (rows.holdsAnything()) {
            rows.header.addAll(headerIfNone);
        }
        return rows;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public long headerLines() {
        return headerLines;
    }

    @Override
    public boolean next(RowBlock block) throws IOException {
        while (!(ended && rest.length == 0)) {
            block.clear();
            fill(block);
            if (block.length() > 0) {
                block.cutLater(new RowCutter(dialect.delimiter(), quotes, limits.recordBytes()));
                return true;
            }
        }
        block.clear();
        return false;
    }

    @Override
    public Optional<Fault> fault() {
        return fault;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Fills a block with whole records, and keeps what follows them. */
    private void fill(RowBlock block) throws IOException {
        if (ended) {
            // what is left is whole records: an incomplete one was dropped when the end was met
            block.reserve(rest.length + RowCutter.PADDING);
            System.arraycopy(rest, 0, block.bytes(), 0, rest.length);
            block.length(rest.length);
            quotes = dialect.quotes() && ByteSearch.has(rest, rest.length, (byte) '"');
            rest = new byte[0];
            return;
        }
        block.reserve(Math.max(size, rest.length + 1) + RowCutter.PADDING);
        System.arraycopy(rest, 0, block.bytes(), 0, rest.length);
        int length = read(block, rest.length, Math.max(size, rest.length + 1));
        int whole = boundary.last(block.bytes(), length, ended);
        // the byte beyond the limit may be the line break of a record that just keeps to it
        long most = limits.recordBytes() + 1L;
        while (whole == 0 && !ended && length <= most) {
            int wanted = (int) Math.min(2L * length, most + 1);
            block.reserve(wanted + RowCutter.PADDING);
            length = read(block, length, wanted);
            whole = boundary.last(block.bytes(), length, ended);
        }
        if (ended && (fault.isEmpty() || length - whole > limits.recordBytes())) {
            whole = length;
        } else if (whole == 0 && !ended) {
            // a record without end: the cutter says so, and on which line
            whole = length;
            ended = true;
        }
        rest = ended ? new byte[0] : Arrays.copyOfRange(block.bytes(), whole, length);
        quotes = boundary.metQuote();
        block.length(whole);
        size = Math.min(largest, size * 2);
    }

    private int read(RowBlock block, int from, int wanted) throws IOException {
        int length = from;
        try {
            while (length < wanted && !ended) {
                int count = in.read(block.bytes(), length, wanted - length);
                if (count < 0) {
                    ended = true;
                } else {
                    length += count;
                }
            }
        } catch (FaultException e) {
            fault = Optional.of(e.fault());
            ended = true;
        }
        return length;
    }

    /** Reads the first bytes of a text without a header. */
    private boolean holdsAnything() throws IOException {
        RowBlock block = new RowBlock();
        int length = read(block, 0, 1);
        rest = Arrays.copyOf(block.bytes(), length);
        return length > 0 || fault.isPresent();
    }

    /** The first record that is not blank, cut out of the first block. */
    private void readHeader() throws IOException {
        RowBlock block = new RowBlock();
        long lines = 0;
        while (header.isEmpty() && next(block)) {
            byte[] whole = Arrays.copyOf(block.bytes(), block.length());
            Optional<Fault> trouble = block.cut();
            if (block.rows() == 0) {
                if (trouble.isPresent()) {
                    fault = Optional.of(trouble.get().after(lines));
                    ended = true;
                    rest = new byte[0];
                    return;
                }
                lines += block.lineCount();
                continue;
            }
            for (int i = 0; i < block.fields(0); i++) {
                header.add(block.text(0, i));
            }
            int end = boundary.first(whole);
            headerLines = lines + RecordBoundary.lines(whole, end);
            rest = concatenated(whole, end, rest);
        }
    }

    private static byte[] concatenated(byte[] first, int from, byte[] second) {
        byte[] all = Arrays.copyOfRange(first, from, first.length + second.length);
        System.arraycopy(second, 0, all, first.length - from, second.length);
        return all;
    }
}
