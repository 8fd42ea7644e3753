package io.hegui.engine.report;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What becomes of characters that mean something where a text is put. */
final class Escape {
    /** Nothing. */
    static final Escape NONE = new Escape(Map.of());

    /** Within a string of JSON. */
    static final Escape JSON = new Escape(json("\\\""));

    /** Within a quoted cell of CSV. */
    static final Escape CELL = new Escape(Map.of('"', "\"\""));

    /** Within a string of JSON that stands in a quoted cell of CSV. */
    static final Escape JSON_IN_CELL = new Escape(json("\\\"\""));

    private static final char CONTROL = 0x20;

    // what is written instead of a byte; bytes of longer UTF-8 sequences never have anything
    private final byte[][] instead = new byte[1 << Byte.SIZE][];
    private final boolean nothing;

    private Escape(Map<Character, String> escapes) {
        this.nothing = escapes.isEmpty();
        escapes.forEach((c, escaped) -> instead[c] = escaped.getBytes(StandardCharsets.US_ASCII));
    }

    void write(byte[] utf8, int from, int to, GrowingBytes out) {
        int done = from;
        for (int i = from; i < to && !nothing; i++) {
            byte[] other = instead[utf8[i] & 0xFF];
            if (other != null) {
                out.add(utf8, done, i);
                out.add(other);
                done = i + 1;
            }
        }
        out.add(utf8, done, to);
    }

    void write(String text, GrowingBytes out) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        write(utf8, 0, utf8.length, out);
    }

    private static Map<Character, String> json(String quote) {
        Map<Character, String> escapes = new HashMap<>();
        for (char c = 0; c < CONTROL; c++) {
            escapes.put(c, String.format("\\u%04X", (int) c));
        }
        escapes.putAll(Map.of('\b', "\\b", '\t', "\\t", '\n', "\\n", '\f', "\\f", '\r', "\\r", '\\', "\\\\"));
        escapes.put('"', quote);
        return escapes;
    }
}
