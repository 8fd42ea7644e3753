package io.hegui.engine.format.csv;

import io.hegui.engine.format.Fault;
import io.hegui.engine.format.RowBlock;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Finds the rows of a block of whole records. Looks at eight bytes at a time for anything that could end a row, and at
 * single bytes only there. A row with a quoted field is cut into fields at once, since its quotes are taken out where
 * they lie; any other row is left in one piece.
 *
 * @param delimiter between fields
 * @param quotes whether the block may hold quoted fields
 * @param limit bytes a record may have
 */
record RowCutter(byte delimiter, boolean quotes, int limit) implements RowBlock.Cutter {
    /** Bytes that are read beyond the end of a block, and must be there. */
    static final int PADDING = Long.BYTES;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long LOW = 0x7F7F7F7F7F7F7F7FL;
    private static final long HIGH = 0x8080808080808080L;

    /** Added to the low bits of a byte it reaches the high bit from 14 on: below lie line feed and carriage return. */
    private static final long CONTROLS = (0x80 - 0x0E) * ONES;

    @Override
    public Optional<Fault> cut(RowBlock block) {
        byte[] bytes = block.bytes();
        int end = block.length();
        long quoteMarks = (quotes ? '"' : '\n') * ONES;
        int rowStart = 0;
        long line = 1;
        long rowLine = 1;
        int at = 0;
        while (at < end) {
            long found = marks(bytes, at, quoteMarks);
            if (found == 0 && at + Long.BYTES < end) {
                at += Long.BYTES;
                found = marks(bytes, at, quoteMarks);
            }
            int next = at + Long.BYTES;
            while (found != 0) {
                int here = at + (Long.numberOfTrailingZeros(found) >>> 3);
                found &= found - 1;
                if (here >= end) {
                    break;
                }
                byte b = bytes[here];
                if (isBreak(b)) {
                    if (here > rowStart) {
                        if (here - rowStart > limit) {
                            return fault(block, Fault.Reason.TOO_LONG, rowLine, line);
                        }
                        block.addRow(rowLine, rowStart, here);
                    }
                    // a line feed right after a carriage return belongs to the same break
                    if (b == '\r' || here == 0 || bytes[here - 1] != '\r') {
                        line++;
                    }
                    rowStart = here + 1;
                    rowLine = line;
                } else if (b == '"' && quotes && (here == rowStart || bytes[here - 1] == delimiter)) {
                    QuotedRow row = new QuotedRow(this, block, rowStart);
                    boolean whole = row.cut();
                    line += row.breaks();
                    if (row.end() - rowStart > limit) {
                        return fault(block, Fault.Reason.TOO_LONG, rowLine, line);
                    }
                    if (!whole) {
                        return fault(block, Fault.Reason.BAD_QUOTE, rowLine, line);
                    }
                    block.addRow(rowLine);
                    rowStart = row.end();
                    next = rowStart;
                    break;
                }
            }
            at = next;
        }
        if (rowStart < end) {
            if (end - rowStart > limit) {
                return fault(block, Fault.Reason.TOO_LONG, rowLine, line);
            }
            block.addRow(rowLine, rowStart, end);
        }
        block.lineCount(line - 1);
        return Optional.empty();
    }

    @Override
    public void cutRow(RowBlock block, int from, int to) {
        byte[] bytes = block.bytes();
        int start = from;
        int end = ByteSearch.indexOf(bytes, start, to, delimiter);
        while (end < to) {
            block.addField(start, end);
            start = end + 1;
            end = ByteSearch.indexOf(bytes, start, to, delimiter);
        }
        block.addField(start, to);
    }

    /** The high bit of each byte that is a quote or may be a line break. */
    private static long marks(byte[] bytes, int at, long quoteMarks) {
        long word = (long) WORDS.get(bytes, at);
        long q = word ^ quoteMarks;
        return ~(((q & LOW) + LOW | q) & ((word & LOW) + CONTROLS | word)) & HIGH;
    }

    static boolean isBreak(byte b) {
        return b == '\n' || b == '\r';
    }

    private static Optional<Fault> fault(RowBlock block, Fault.Reason reason, long rowLine, long line) {
        block.lineCount(line - 1);
        return Optional.of(Fault.of(reason, rowLine));
    }
}
