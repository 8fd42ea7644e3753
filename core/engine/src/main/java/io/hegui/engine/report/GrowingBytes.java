package io.hegui.engine.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/** Bytes that grow at their end. */
final class GrowingBytes {
    private static final int SMALLEST = 256;
    private static final int SHORT_TEXT = 0x80;

    private byte[] bytes;
    private int size;

    GrowingBytes() {
        this(SMALLEST);
    }

    /** @param expected bytes that will be added; more may be */
    GrowingBytes(int expected) {
        this.bytes = new byte[Math.max(SMALLEST, expected)];
    }

    int size() {
        return size;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** What the bytes say in UTF-8. */
    String toText() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }

    /** Forgets everything; keeps the room. */
    void clear() {
        size = 0;
    }

    /** Takes bytes off the end. */
    byte[] cut(int from) {
        byte[] taken = Arrays.copyOfRange(bytes, from, size);
        size = from;
        return taken;
    }

    byte at(int index) {
        return bytes[index];
    }

    void add(int one) {
        room(1);
        bytes[size++] = (byte) one;
    }

    void flag(boolean set) {
        add(set ? 1 : 0);
    }

    void add(byte[] source) {
        add(source, 0, source.length);
    }

    void add(byte[] source, int from, int to) {
        int length = to - from;
        room(length);
        System.arraycopy(source, from, bytes, size, length);
        size += length;
    }

    void copy(int from, int to, GrowingBytes out) {
        out.add(bytes, from, to);
    }

    /** A number of 1 to 10 bytes, seven bits each, the lowest first; small ones are short. */
    void number(long number) {
        room(10);
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** The length in bytes as a {@link #number}, then the text in UTF-8. */
    void text(String text) {
        int length = text.length();
        room(length + 1);
        if (length < SHORT_TEXT && ascii(text, size + 1)) {
            bytes[size] = (byte) length;
            size += length + 1;
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        add(utf8);
    }

    /** The length in four bytes, the highest first, then the text in UTF-8. */
    void sizedText(String text) {
        int length = text.length();
        room(length + Integer.BYTES);
        if (ascii(text, size + Integer.BYTES)) {
            four(length);
            size += length;
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        four(utf8.length);
        add(utf8);
    }

    /** Puts a text there, for which there is room, unless it has other characters. */
    private boolean ascii(String text, int start) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return false;
            }
            bytes[start + i] = (byte) c;
        }
        return true;
    }

    private void four(int number) {
        room(Integer.BYTES);
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[size++] = (byte) (number >>> shift);
        }
    }

    void addTo(MessageDigest digest) {
        digest.update(bytes, 0, size);
    }

    /** Eight bytes, the highest first. */
    void eight(long bits) {
        room(Long.BYTES);
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[size++] = (byte) (bits >>> shift);
        }
    }

    /** In decimal digits. */
    void decimal(long number) {
        if (number < 0) {
            add(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
            return;
        }
        room(20);
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        long rest = number;
        for (int i = size + digits - 1; i >= size; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += digits;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}
