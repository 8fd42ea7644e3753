package io.hegui.engine.bind;

import io.hegui.engine.format.RowBlock;
import java.nio.charset.StandardCharsets;

/** One cell of a block, without the blanks around it. Moved from cell to cell by one binder. */
final class Cell {
    private static final int BLANK = ' ';
    /** Lead bytes of the blanks beyond ASCII, such as the ideographic space, and of nothing common in Chinese text. */
    private static final int FIRST_WIDE_BLANK = 0xE1;

    private static final int LAST_WIDE_BLANK = 0xE3;

    byte[] bytes = {};
    int from;
    int to;

    void move(RowBlock block, int field) {
        move(block.bytes(), block.from(field), block.to(field));
    }

    void move(byte[] in, int start, int end) {
        bytes = in;
        from = start;
        to = end;
        if (from < to && mayBeBlank(bytes, from, to)) {
            strip();
        }
    }

    /** Whether there may be blanks at the ends; false where both are plainly something else. */
    static boolean mayBeBlank(byte[] bytes, int from, int to) {
        // of bytes beyond ASCII, which are below zero, only few begin or end a blank
        return (bytes[from] <= BLANK && mayStartBlank(bytes[from]))
                || (bytes[to - 1] <= BLANK && mayEndBlank(bytes, from, to));
    }

    boolean isEmpty() {
        return from == to;
    }

    String text() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private static boolean mayStartBlank(byte first) {
        int unsigned = first & 0xFF;
        return unsigned <= BLANK || (unsigned >= FIRST_WIDE_BLANK && unsigned <= LAST_WIDE_BLANK);
    }

    private static boolean mayEndBlank(byte[] bytes, int from, int to) {
        byte last = bytes[to - 1];
        return last >= 0 ? last <= BLANK : to - from >= 3 && mayStartBlank(bytes[to - 3]);
    }

    /** Blanks are what {@link String#strip} takes for them. */
    private void strip() {
        String text = text();
        String front = text.stripLeading();
        from += bytesOf(text.substring(0, text.length() - front.length()));
        to -= bytesOf(front.substring(front.stripTrailing().length()));
    }

    private static int bytesOf(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
