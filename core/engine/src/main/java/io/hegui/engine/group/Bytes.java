package io.hegui.engine.group;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes written one after the other, then read again in the same order. */
final class Bytes {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final int start;
    private byte[] array;
    private int position;
    private int end;

    Bytes() {
        this(64);
    }

    /** @param room at first, at least 64 */
    Bytes(int room) {
        this(new byte[room], 0, 0);
    }

    private Bytes(byte[] array, int start, int end) {
        this.array = array;
        this.start = start;
        this.position = start;
        this.end = end;
    }

    /** For reading. */
    static Bytes of(byte[] array) {
        return of(array, 0, array.length);
    }

    /**
     * For reading.
     *
     * @param end exclusive
     */
    static Bytes of(byte[] array, int start, int end) {
        return new Bytes(array, start, end);
    }

    int size() {
        return end;
    }

    byte[] array() {
        return array;
    }

    void clear() {
        end = 0;
        position = start;
    }

    /** Starts reading once more. */
    void rewind() {
        position = start;
    }

    /** Where reading has come to. */
    int position() {
        return position;
    }

    boolean hasMore() {
        return position < end;
    }

    /** Small numbers of either sign take few bytes. */
    void put(long number) {
        if (end + 10 > array.length) {
            array = Arrays.copyOf(array, array.length * 2);
        }
        // in locals: a field would be written back after each byte
        byte[] to = array;
        int at = end;
        long rest = (number << 1) ^ (number >> 63);
        while ((rest & ~0x7FL) != 0) {
            to[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        to[at++] = (byte) rest;
        end = at;
    }

    long number() {
        byte[] from = array;
        int at = position;
        long value = 0;
        int shift = 0;
        byte b;
        do {
            b = from[at++];
            value |= (b & 0x7FL) << shift;
            shift += 7;
        } while (b < 0);
        position = at;
        return (value >>> 1) ^ -(value & 1);
    }

    void put(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        put(utf8, utf8.length);
    }

    void put(byte[] source, int size) {
        put(source, 0, size);
    }

    void put(byte[] source, int from, int size) {
        put(size);
        if (end + size > array.length) {
            array = Arrays.copyOf(array, Math.max(array.length * 2, end + size));
        }
        System.arraycopy(source, from, array, end, size);
        end += size;
    }

    byte[] block() {
        int length = (int) number();
        position += length;
        return Arrays.copyOfRange(array, position - length, position);
    }

    /** Leaves room for a number of always eight bytes and one of four, to be set once what follows is known. */
    void reserve() {
        if (end + Long.BYTES + Integer.BYTES > array.length) {
            array = Arrays.copyOf(array, array.length * 2);
        }
        end += Long.BYTES + Integer.BYTES;
    }

    /** Sets what room was left for. */
    void set(int reserved, long first, int second) {
        LONGS.set(array, reserved, first);
        INTS.set(array, reserved + Long.BYTES, second);
    }

    /** The number of eight bytes that is next. */
    long fixedLong() {
        position += Long.BYTES;
        return (long) LONGS.get(array, position - Long.BYTES);
    }

    /** The number of four bytes that is next. */
    int fixedInt() {
        position += Integer.BYTES;
        return (int) INTS.get(array, position - Integer.BYTES);
    }

    void skip(int bytes) {
        position += bytes;
    }

    String text() {
        int length = (int) number();
        String text = new String(array, position, length, StandardCharsets.UTF_8);
        position += length;
        return text;
    }
}
