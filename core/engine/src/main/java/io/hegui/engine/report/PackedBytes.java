package io.hegui.engine.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link GrowingBytes} wrote. */
final class PackedBytes {
    private final byte[] bytes;
    private int at;

    PackedBytes(byte[] bytes) {
        this(bytes, 0);
    }

    PackedBytes(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isAtEnd() {
        return at == bytes.length;
    }

    int at() {
        return at;
    }

    void skip(int count) {
        at += count;
    }

    boolean flag() {
        return bytes[at++] != 0;
    }

    long number() {
        byte first = bytes[at++];
        if (first >= 0) {
            return first;
        }
        long number = first & 0x7F;
        int shift = 7;
        byte next;
        do {
            next = bytes[at++];
            number |= (long) (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return number;
    }

    String text() {
        int length = (int) number();
        at += length;
        return text(at - length, at);
    }

    List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (long left = number(); left > 0; left--) {
            texts.add(text());
        }
        return List.copyOf(texts);
    }

    /** Goes past that many texts. */
    void skipTexts(int count) {
        for (int left = count; left > 0; left--) {
            int length = (int) number();
            at += length;
        }
    }

    String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
