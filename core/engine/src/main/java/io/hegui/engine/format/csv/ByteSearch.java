package io.hegui.engine.format.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds a byte, many at a time. */
final class ByteSearch {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private ByteSearch() {}

    /** Place of the first such byte; {@code to} if there is none. */
    static int indexOf(byte[] bytes, int from, int to, byte wanted) {
        long pattern = (wanted & 0xFF) * ONES;
        int at = from;
        while (at + 4 * Long.BYTES <= to
                && (marks(bytes, at, pattern)
                                | marks(bytes, at + Long.BYTES, pattern)
                                | marks(bytes, at + 2 * Long.BYTES, pattern)
                                | marks(bytes, at + 3 * Long.BYTES, pattern))
                        == 0) {
            at += 4 * Long.BYTES;
        }
        while (at + Long.BYTES <= to) {
            long found = marks(bytes, at, pattern);
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            at += Long.BYTES;
        }
        while (at < to && bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    /** The high bit of the first byte that is wanted, and perhaps of further ones behind it; 0 if there is none. */
    private static long marks(byte[] bytes, int at, long pattern) {
        long word = (long) WORDS.get(bytes, at) ^ pattern;
        return word - ONES & ~word & HIGH;
    }

    static boolean has(byte[] bytes, int length, byte wanted) {
        return indexOf(bytes, 0, length, wanted) < length;
    }
}
