package io.hegui.engine.format.csv;

import io.hegui.engine.format.RowBlock;

/** A row with quoted fields: cut into fields, its quotes taken out where they lie. */
final class QuotedRow {
    private final byte delimiter;
    private final RowBlock block;
    private final byte[] bytes;
    private final int length;
    private int at;
    private long breaks;

    QuotedRow(byte delimiter, RowBlock block, int from) {
        this.delimiter = delimiter;
        this.block = block;
        this.bytes = block.bytes();
        this.length = block.length();
        this.at = from;
    }

    /** Adds the fields up to the line break; false if a quote is not closed, or something follows the closing one. */
    boolean cut() {
        while (true) {
            boolean quoted = at < length && bytes[at] == '"';
            if (quoted ? !quoted() : !plain()) {
                return false;
            }
            if (at == length || bytes[at] != delimiter) {
                return true;
            }
            at++;
        }
    }

    /** The place of the line break, or the end of the block. */
    int end() {
        return at;
    }

    /** Line breaks within fields. */
    long breaks() {
        return breaks;
    }

    private boolean plain() {
        int start = at;
        while (at < length && bytes[at] != delimiter && !RowCutter.isBreak(bytes[at])) {
            at++;
        }
        block.addField(start, at);
        return true;
    }

    private boolean quoted() {
        int start = ++at;
        int to = start;
        while (at < length) {
            byte b = bytes[at++];
            if (b == '"') {
                if (at == length || bytes[at] != '"') {
                    block.addField(start, to);
                    countBreaks(start, to);
                    return at == length || bytes[at] == delimiter || RowCutter.isBreak(bytes[at]);
                }
                at++;
            }
            bytes[to++] = b;
        }
        return false;
    }

    private void countBreaks(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\r' || (bytes[i] == '\n' && (i == from || bytes[i - 1] != '\r'))) {
                breaks++;
            }
        }
    }
}
