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
        bytes = block.bytes();
        from = block.from(field);
        to = block.to(field);
        // both ends plain ASCII: nothing to strip, which is nearly always so
        if (from < to
                && (bytes[from] <= BLANK || bytes[to - 1] <= BLANK)
                && (mayBeBlank(bytes[from]) || mayEndBlank())) {
            strip();
        }
    }

    boolean isEmpty() {
        return from == to;
    }

    String text() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private static boolean mayBeBlank(byte first) {
        int unsigned = first & 0xFF;
        return unsigned <= BLANK || (unsigned >= FIRST_WIDE_BLANK && unsigned <= LAST_WIDE_BLANK);
    }

    private boolean mayEndBlank() {
        byte last = bytes[to - 1];
        return last >= 0 ? last <= BLANK : to - from >= 3 && mayBeBlank(bytes[to - 3]);
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
