package io.hegui.engine.bind;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a run of bytes stands for without making a text of it. A slot is overwritten by whoever comes later to it,
 * so that memory is bounded. For one thread.
 *
 * @param <V> what the bytes stand for
 */
final class Words<V> {
    private final int mask;
    private final byte[][] keys;
    private final @Nullable V[] values;

    /** @param slots a power of two */
    @SuppressWarnings("unchecked") // the array holds values of this map alone
    Words(int slots) {
        this.mask = slots - 1;
        this.keys = new byte[slots][0];
        this.values = (@Nullable V[]) new Object[slots];
    }

    /** What those bytes stand for; {@code null} if that is not known here. */
    @Nullable
    V find(byte[] bytes, int from, int to) {
        int slot = Hashes.ofEnds(bytes, from, to) & mask;
        byte[] key = keys[slot];
        return key.length > 0 && Arrays.equals(key, 0, key.length, bytes, from, to) ? values[slot] : null;
    }

    void put(byte[] bytes, int from, int to, V value) {
        int slot = Hashes.ofEnds(bytes, from, to) & mask;
        keys[slot] = Arrays.copyOfRange(bytes, from, to);
        values[slot] = value;
    }

    void put(String text, V value) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        put(bytes, 0, bytes.length, value);
    }
}
