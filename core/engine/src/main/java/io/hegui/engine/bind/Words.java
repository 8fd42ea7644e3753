package io.hegui.engine.bind;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a run of bytes stands for without making a text of it. A slot is overwritten by whoever comes later to it,
 * so that memory is bounded. Short words are told apart by their two ends, which overlap or meet. For one thread.
 *
 * @param <V> what the bytes stand for
 */
final class Words<V> {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int BOTH_ENDS = 2 * Long.BYTES;
    private static final byte[] NO_KEY = {};

    private final int mask;
    private final long[] heads;
    private final long[] tails;
    private final int[] lengths;
    private final byte[][] keys;
    private final @Nullable V[] values;

    /** @param slots a power of two */
    @SuppressWarnings("unchecked") // the array holds values of this map alone
    Words(int slots) {
        this.mask = slots - 1;
        this.heads = new long[slots];
        this.tails = new long[slots];
        this.lengths = new int[slots];
        this.keys = new byte[slots][];
        // one for all: an array for each would cost an example of a few rows more than judging it
        Arrays.fill(keys, NO_KEY);
        this.values = (@Nullable V[]) new Object[slots];
    }

    /** What those bytes stand for; {@code null} if that is not known here. */
    @Nullable
    V find(byte[] bytes, int from, int to) {
        int length = to - from;
        long head = head(bytes, from, length);
        long tail = length > Long.BYTES ? (long) WORDS.get(bytes, to - Long.BYTES) : 0;
        int slot = Hashes.ofEnds(head, tail, length) & mask;
        return heads[slot] == head
                        && tails[slot] == tail
                        && lengths[slot] == length
                        && (length <= BOTH_ENDS || Arrays.equals(keys[slot], 0, length, bytes, from, to))
                ? values[slot]
                : null;
    }

    void put(byte[] bytes, int from, int to, V value) {
        int length = to - from;
        long head = head(bytes, from, length);
        long tail = length > Long.BYTES ? (long) WORDS.get(bytes, to - Long.BYTES) : 0;
        int slot = Hashes.ofEnds(head, tail, length) & mask;
        heads[slot] = head;
        tails[slot] = tail;
        lengths[slot] = length;
        keys[slot] = Arrays.copyOfRange(bytes, from, to);
        values[slot] = value;
    }

    /** The first eight bytes; the rest zero where there are fewer. */
    private static long head(byte[] bytes, int from, int length) {
        if (from + Long.BYTES <= bytes.length) {
            long word = (long) WORDS.get(bytes, from);
            return length >= Long.BYTES ? word : word & ((1L << (length << 3)) - 1);
        }
        long head = 0;
        for (int i = 0; i < Math.min(length, Long.BYTES); i++) {
            head |= (bytes[from + i] & 0xFFL) << (i << 3);
        }
        return head;
    }
}
