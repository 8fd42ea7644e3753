package io.hegui.engine.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Rows in one piece of memory: UTF-8 bytes, and where each row and field lies in them. It is used over and over, so that
 * reading a file allocates nothing for each row. A source fills it; where it leaves the finding of rows and fields for
 * later, {@link #cut} does that, on whichever thread is free.
 */
public final class RowBlock {
    private byte[] bytes = new byte[1 << 12];
    private int length;
    private int fieldStart;
    private int[] bounds = new int[1 << 9];
    private int fields;
    private int rowStart;
    private int[] firstFields = new int[1 << 7];
    private int[] fieldCounts = new int[1 << 7];
    private long[] lines = new long[1 << 7];
    private int rows;
    private long lineCount;
    private Optional<Cutter> cutter = Optional.empty();

    /** Cuts the bytes of a block into rows and fields. */
    @FunctionalInterface
    public interface Cutter {
        /** Why the cutting ended before the end of the block, with a line that counts from the block's first, 1. */
        Optional<Fault> cut(RowBlock block);
    }

    /** Forgets everything but the memory. */
    public void clear() {
        length = 0;
        fieldStart = 0;
        fields = 0;
        rowStart = 0;
        rows = 0;
        lineCount = 0;
        cutter = Optional.empty();
    }

    // ---- filled field by field

    /** Adds bytes of UTF-8 to the field in hand. */
    public void append(byte[] source, int from, int to) {
        int size = to - from;
        reserve(length + size);
        System.arraycopy(source, from, bytes, length, size);
        length += size;
    }

    /** Adds text to the field in hand. */
    public void append(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        append(encoded, 0, encoded.length);
    }

    /** Ends the field in hand. */
    public void endField() {
        addField(fieldStart, length);
        fieldStart = length;
    }

    /**
     * Ends the row in hand.
     *
     * @param line line it starts on, counted from the block's first, 1; 0 where the format has no lines
     */
    public void endRow(long line) {
        addRow(line);
    }

    // ---- filled as a whole, cut later

    /** The memory itself. */
    public byte[] bytes() {
        return bytes;
    }

    /** How many bytes of it are filled. */
    public int length() {
        return length;
    }

    /** Says how many bytes have been filled. */
    public void length(int filled) {
        length = filled;
    }

    /** Makes room for that many bytes; what is filled stays. */
    public void reserve(int size) {
        if (size > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size, (int) Math.min(Integer.MAX_VALUE - 8, bytes.length * 2L)));
        }
    }

    public void cutLater(Cutter how) {
        cutter = Optional.of(how);
    }

    /** Cuts what has been left to be cut; a block filled field by field is ready as it is. */
    public Optional<Fault> cut() {
        return cutter.flatMap(how -> how.cut(this));
    }

    /** Adds a field that lies there. */
    public void addField(int from, int to) {
        int[] room = room(1);
        room[2 * fields] = from;
        room[2 * fields + 1] = to;
        fields++;
    }

    /** {@link #bounds} with room for so many fields more, for somebody who writes them there himself. */
    public int[] room(int more) {
        if (2 * (fields + more) > bounds.length) {
            bounds = Arrays.copyOf(bounds, Math.max(bounds.length * 2, 2 * (fields + more)));
        }
        return bounds;
    }

    /** How many fields there are, those included that no row has been made of yet. */
    public int fieldCount() {
        return fields;
    }

    /** Says how many fields have been written. */
    public void fieldCount(int written) {
        fields = written;
    }

    /** Ends a row after the fields added so far. */
    public void addRow(long line) {
        if (rows == firstFields.length) {
            int size = rows * 2;
            firstFields = Arrays.copyOf(firstFields, size);
            fieldCounts = Arrays.copyOf(fieldCounts, size);
            lines = Arrays.copyOf(lines, size);
        }
        firstFields[rows] = rowStart;
        fieldCounts[rows] = fields - rowStart;
        lines[rows] = line;
        rows++;
        rowStart = fields;
    }

    /** Says how many lines of text the block has. */
    public void lineCount(long count) {
        lineCount = count;
    }

    // ---- read

    public int rows() {
        return rows;
    }

    /** Lines of text in the block; 0 where the format has none. */
    public long lineCount() {
        return lineCount;
    }

    /** How many fields a row has. */
    public int fields(int row) {
        return fieldCounts[row];
    }

    /** Line a row starts on, counted from the block's first, 1; 0 where the format has none. */
    public long line(int row) {
        return lines[row];
    }

    /** Number of a row's first field among all fields of the block. */
    public int firstField(int row) {
        return firstFields[row];
    }

    /** Start and end of each field in turn, by its number in the block. */
    public int[] bounds() {
        return bounds;
    }

    /** Where a field starts, by its number in the block. */
    public int from(int field) {
        return bounds[2 * field];
    }

    /** Where a field ends, by its number in the block. */
    public int to(int field) {
        return bounds[2 * field + 1];
    }

    /** Text of a field. */
    public String text(int row, int index) {
        int field = firstField(row) + index;
        return new String(bytes, from(field), to(field) - from(field), StandardCharsets.UTF_8);
    }
}
