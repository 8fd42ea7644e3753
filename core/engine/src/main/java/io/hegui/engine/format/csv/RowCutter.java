package io.hegui.engine.format.csv;

import io.hegui.engine.format.Fault;
import io.hegui.engine.format.RowBlock;
import java.util.Optional;

/**
 * Finds the rows and fields of one block of whole records, 64 bytes at a time: the delimiters among them become the bits
 * of one number, from which the fields follow without a look at any byte, and without a branch that depends on how long
 * they are. Only where a quote or a line break may lie among the 64 is more looked at. A row with a quoted field is cut
 * by {@link QuotedRow}, since its quotes are taken out where they lie.
 */
final class RowCutter implements RowBlock.Cutter {
    /** Bytes that are read beyond the end of a block, and must be there. */
    static final int PADDING = Places.SPAN;

    /** Fields that are written at once, some of them in vain. */
    private static final int AT_ONCE = 4;

    private final byte delimiter;
    private final boolean quotes;
    private final int limit;
    private int rowStart;
    private int firstField;
    private long line = 1;
    private long rowLine = 1;

    /**
     * @param delimiter between fields
     * @param quotes whether the block may hold quoted fields
     * @param limit bytes a record may have
     */
    RowCutter(byte delimiter, boolean quotes, int limit) {
        this.delimiter = delimiter;
        this.quotes = quotes;
        this.limit = limit;
    }

    @Override
    public Optional<Fault> cut(RowBlock block) {
        byte[] bytes = block.bytes();
        int end = block.length();
        long delimiters = Places.pattern(delimiter);
        long others = Places.pattern(quotes ? '"' : '\n');
        long special = Places.distance(quotes ? '"' + 1 : Places.AFTER_BREAKS);
        startField(block, 0);
        int at = 0;
        while (at < end) {
            long places = Places.of(bytes, at, delimiters);
            if (at + Places.SPAN <= end && !Places.hasBelow(bytes, at, special)) {
                fields(block, at, places);
                at += Places.SPAN;
                continue;
            }
            long within = at + Places.SPAN <= end ? -1 : (1L << (end - at)) - 1;
            long found = Places.ofBreakOr(bytes, at, others) & ~places & within;
            Optional<Fault> fault = mixed(block, at, places & within, found);
            if (fault.isPresent()) {
                return fault;
            }
            at = Math.max(at + Places.SPAN, rowStart);
        }
        if (rowStart < end && !row(block, end)) {
            return fault(block, Fault.Reason.TOO_LONG);
        }
        block.lineCount(line - 1);
        return Optional.empty();
    }

    static boolean isBreak(byte b) {
        return b == '\n' || b == '\r';
    }

    /** The next field starts there. A field's end is put behind its start: so the start is known when the end is met. */
    private static void startField(RowBlock block, int at) {
        block.room(1)[2 * block.fieldCount()] = at;
    }

    /** Ends a field at each place. */
    private static void fields(RowBlock block, int at, long places) {
        int[] bounds = block.room(Places.SPAN + AT_ONCE + 1);
        int next = 2 * block.fieldCount() + 1;
        long rest = places;
        // what is written for a bit that is not there is written over later
        while (rest != 0) {
            for (int i = 0; i < AT_ONCE; i++) {
                int place = at + Long.numberOfTrailingZeros(rest);
                bounds[next] = place;
                bounds[next + 1] = place + 1;
                next += 2;
                rest &= rest - 1;
            }
        }
        block.fieldCount(block.fieldCount() + Long.bitCount(places));
    }

    /** Ends fields, and rows at line breaks; cuts rows with a quoted field. */
    private Optional<Fault> mixed(RowBlock block, int at, long delimiters, long others) {
        byte[] bytes = block.bytes();
        long fields = delimiters;
        long rest = others;
        while (rest != 0) {
            long before = (rest & -rest) - 1;
            fields(block, at, fields & before);
            fields &= ~before;
            int here = at + Long.numberOfTrailingZeros(rest);
            rest &= rest - 1;
            byte b = bytes[here];
            if (isBreak(b)) {
                if (here > rowStart && !row(block, here)) {
                    return fault(block, Fault.Reason.TOO_LONG);
                }
                // a line feed right after a carriage return belongs to the same break
                if (b == '\r' || here == 0 || bytes[here - 1] != '\r') {
                    line++;
                }
                startRow(block, here + 1);
            } else if (b == '"' && quotes && here == block.bounds()[2 * block.fieldCount()]) {
                Optional<Fault> fault = quotedRow(block);
                if (fault.isPresent() || rowStart >= at + Places.SPAN) {
                    return fault;
                }
                rest &= -1L << (rowStart - at);
                fields &= -1L << (rowStart - at);
            }
        }
        fields(block, at, fields);
        return Optional.empty();
    }

    private Optional<Fault> quotedRow(RowBlock block) {
        block.fieldCount(firstField);
        QuotedRow row = new QuotedRow(delimiter, block, rowStart);
        boolean whole = row.cut();
        line += row.breaks();
        if (row.end() - rowStart > limit) {
            return fault(block, Fault.Reason.TOO_LONG);
        }
        if (!whole) {
            return fault(block, Fault.Reason.BAD_QUOTE);
        }
        block.addRow(rowLine);
        startRow(block, row.end());
        return Optional.empty();
    }

    /** Ends the row in hand; false if it is too long. */
    private boolean row(RowBlock block, int to) {
        if (to - rowStart > limit) {
            return false;
        }
        int field = block.fieldCount();
        block.bounds()[2 * field + 1] = to;
        block.fieldCount(field + 1);
        block.addRow(rowLine);
        return true;
    }

    private void startRow(RowBlock block, int at) {
        rowStart = at;
        rowLine = line;
        firstField = block.fieldCount();
        startField(block, at);
    }

    private Optional<Fault> fault(RowBlock block, Fault.Reason reason) {
        block.lineCount(line - 1);
        return Optional.of(Fault.of(reason, rowLine));
    }
}
