package io.hegui.engine.format.csv;

import io.hegui.engine.format.Fault;
import io.hegui.engine.format.RowBlock;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Cuts a block of whole records into fields. Looks at eight bytes at a time for anything that could end a field, and at
 * single bytes only there. Quoted fields are unescaped where they lie.
 *
 * @param delimiter between fields
 * @param quotes whether the block may hold quoted fields
 * @param limit bytes a record may have
 */
record FieldCutter(byte delimiter, boolean quotes, int limit) implements RowBlock.Cutter {
    /** Bytes that are read beyond the end of a block, and must be there. */
    static final int PADDING = Long.BYTES;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long LOW = 0x7F7F7F7F7F7F7F7FL;
    private static final long HIGH = 0x8080808080808080L;

    /** Added to the low bits of a byte it reaches the high bit from 14 on: below lie line feed and carriage return. */
    private static final long CONTROLS = (0x80 - 0x0E) * ONES;

    /** Numbers that one word can add to the bounds: two for each of eight fields. */
    private static final int BOUNDS_OF_A_WORD = 2 * Long.BYTES;

    private static final long UNCLOSED = -1;

    @Override
    public Optional<Fault> cut(RowBlock block) {
        byte[] bytes = block.bytes();
        int end = block.length();
        long delimiters = delimiter * ONES;
        long quoteMarks = (quotes ? '"' : delimiter) * ONES;
        int[] bounds = block.bounds(BOUNDS_OF_A_WORD);
        int used = 0;
        int start = 0;
        int rowStart = 0;
        long line = 1;
        long rowLine = 1;
        int at = 0;
        while (at < end) {
            long word = (long) WORDS.get(bytes, at);
            long a = word ^ delimiters;
            long q = word ^ quoteMarks;
            long found = ~(((a & LOW) + LOW | a) & ((q & LOW) + LOW | q) & ((word & LOW) + CONTROLS | word)) & HIGH;
            int next = at + Long.BYTES;
            if (used + BOUNDS_OF_A_WORD > bounds.length) {
                bounds = grown(block, used);
            }
            while (found != 0) {
                int here = at + (Long.numberOfTrailingZeros(found) >>> 3);
                found &= found - 1;
                if (here >= end) {
                    break;
                }
                byte b = bytes[here];
                if (b == delimiter) {
                    bounds[used] = start;
                    bounds[used + 1] = here;
                    used += 2;
                    start = here + 1;
                } else if (b == '\n' || b == '\r') {
                    if (here > rowStart) {
                        if (here - rowStart > limit) {
                            return fault(block, Fault.Reason.TOO_LONG, rowLine, line);
                        }
                        bounds[used] = start;
                        bounds[used + 1] = here;
                        used += 2;
                        block.addRow(rowLine, used >> 1);
                    }
                    // a line feed right after a carriage return belongs to the same break
                    if (b == '\r' || here == 0 || bytes[here - 1] != '\r') {
                        line++;
                    }
                    start = here + 1;
                    rowStart = start;
                    rowLine = line;
                } else if (b == '"' && quotes && here == start) {
                    long closed = quoted(bytes, here, end);
                    if (closed == UNCLOSED) {
                        boolean endless = end - rowStart > limit;
                        return fault(block, endless ? Fault.Reason.TOO_LONG : Fault.Reason.BAD_QUOTE, rowLine, line);
                    }
                    int written = (int) (closed >>> 32);
                    int after = (int) closed;
                    line += breaks(bytes, here + 1, written);
                    if (after < end && bytes[after] != delimiter && bytes[after] != '\n' && bytes[after] != '\r') {
                        boolean tooLong = after - rowStart > limit;
                        return fault(block, tooLong ? Fault.Reason.TOO_LONG : Fault.Reason.BAD_QUOTE, rowLine, line);
                    }
                    bounds[used] = here + 1;
                    bounds[used + 1] = written;
                    used += 2;
                    if (after >= end || bytes[after] != delimiter) {
                        if (after - rowStart > limit) {
                            return fault(block, Fault.Reason.TOO_LONG, rowLine, line);
                        }
                        block.addRow(rowLine, used >> 1);
                        boolean pair = after + 1 < end && bytes[after] == '\r' && bytes[after + 1] == '\n';
                        start = Math.min(after + (pair ? 2 : 1), end);
                        line += after < end ? 1 : 0;
                        rowStart = start;
                        rowLine = line;
                    } else {
                        start = after + 1;
                    }
                    next = start;
                    break;
                }
            }
            at = next;
        }
        if (rowStart < end) {
            if (end - rowStart > limit) {
                return fault(block, Fault.Reason.TOO_LONG, rowLine, line);
            }
            bounds = used + 2 > bounds.length ? grown(block, used) : bounds;
            bounds[used] = start;
            bounds[used + 1] = end;
            block.addRow(rowLine, (used >> 1) + 1);
        }
        block.lineCount(line - 1);
        return Optional.empty();
    }

    private static int[] grown(RowBlock block, int used) {
        return block.bounds(used + BOUNDS_OF_A_WORD);
    }

    private static Optional<Fault> fault(RowBlock block, Fault.Reason reason, long rowLine, long line) {
        block.lineCount(line - 1);
        return Optional.of(Fault.of(reason, rowLine));
    }

    /**
     * Unescapes a quoted field.
     *
     * @return where its text ends and, in the lower half, the place after the closing quote; {@link #UNCLOSED} if none
     *     closes it
     */
    private static long quoted(byte[] bytes, int open, int end) {
        int from = open + 1;
        int to = from;
        while (from < end) {
            byte b = bytes[from];
            if (b == '"') {
                if (from + 1 >= end || bytes[from + 1] != '"') {
                    return (long) to << 32 | from + 1;
                }
                from++;
            }
            bytes[to++] = b;
            from++;
        }
        return UNCLOSED;
    }

    /** Line breaks of each kind between two places. */
    private static long breaks(byte[] bytes, int from, int to) {
        long breaks = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\r' || (bytes[i] == '\n' && (i == from || bytes[i - 1] != '\r'))) {
                breaks++;
            }
        }
        return breaks;
    }
}
