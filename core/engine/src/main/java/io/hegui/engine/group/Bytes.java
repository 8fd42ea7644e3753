package io.hegui.engine.group;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes written one after the other, then read again in the same order. */
final class Bytes {
    private byte[] array;
    private int position;
    private int end;

    Bytes() {
        this(new byte[64], 0);
    }

    private Bytes(byte[] array, int end) {
        this.array = array;
        this.end = end;
    }

    /** For reading. */
    static Bytes of(byte[] array) {
        return new Bytes(array, array.length);
    }

    int size() {
        return end;
    }

    byte[] array() {
        return array;
    }

    void clear() {
        end = 0;
        position = 0;
    }

    /** Starts reading once more. */
    void rewind() {
        position = 0;
    }

    boolean hasMore() {
        return position < end;
    }

    /** Small numbers of either sign take few bytes. */
    void put(long number) {
        if (end + 10 > array.length) {
            array = Arrays.copyOf(array, array.length * 2);
        }
        long rest = (number << 1) ^ (number >> 63);
        while ((rest & ~0x7FL) != 0) {
            array[end++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        array[end++] = (byte) rest;
    }

    long number() {
        long value = 0;
        int shift = 0;
        byte b;
        do {
            b = array[position++];
            value |= (b & 0x7FL) << shift;
            shift += 7;
        } while (b < 0);
        return (value >>> 1) ^ -(value & 1);
    }

    void put(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        put(utf8, utf8.length);
    }

    void put(byte[] source, int size) {
        put(size);
        if (end + size > array.length) {
            array = Arrays.copyOf(array, Math.max(array.length * 2, end + size));
        }
        System.arraycopy(source, 0, array, end, size);
        end += size;
    }

    byte[] block() {
        int length = (int) number();
        position += length;
        return Arrays.copyOfRange(array, position - length, position);
    }

    /** A number for the text that comes next, the same for the same text; the text stays the next. */
    long peekHash() {
        int start = position;
        int length = (int) number();
        long hash = length;
        for (int i = position; i < position + length; i++) {
            hash = (hash ^ array[i]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        position = start;
        return hash;
    }

    /** Passes over a block or a text. */
    void skip() {
        int length = (int) number();
        position += length;
    }

    String text() {
        int length = (int) number();
        String text = new String(array, position, length, StandardCharsets.UTF_8);
        position += length;
        return text;
    }
}
