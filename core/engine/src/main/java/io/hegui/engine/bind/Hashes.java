package io.hegui.engine.bind;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Hashes of bytes, eight at a time. Equal bytes have equal hashes, wherever they lie. */
public final class Hashes {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long SEED = 0x9E3779B97F4A7C15L;
    private static final long FACTOR = 0xD6E8FEB86659FD93L;

    private Hashes() {}

    /** A short hash of the ends alone, for slots of small tables. */
    static int ofEnds(long head, long tail, int length) {
        return (int) (((head ^ Long.rotateLeft(tail, 21) ^ length) * FACTOR) >>> 40);
    }

    /** A hash by which millions of keys are told apart. */
    public static long wide(byte[] bytes, int from, int to) {
        long hash = SEED ^ (to - from);
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = mix(hash, (long) WORDS.get(bytes, at));
        }
        long rest = 0;
        for (int shift = 0; at < to; at++, shift += Byte.SIZE) {
            rest |= (bytes[at] & 0xFFL) << shift;
        }
        return mix(hash, rest);
    }

    /** A hash and a further number as one hash. */
    static long mix(long hash, long number) {
        long mixed = (hash ^ number) * FACTOR;
        mixed ^= mixed >>> 32;
        mixed *= FACTOR;
        return mixed ^ mixed >>> 29;
    }
}
