package io.hegui.engine.format.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Where characters lie among the {@link #SPAN} bytes from some place on: one bit for each byte, the first the lowest. */
final class Places {
    static final int SPAN = Long.SIZE;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long LOW = 0x7F7F7F7F7F7F7F7FL;
    private static final long HIGH = 0x8080808080808080L;

    /** Below it lie line feed and carriage return. */
    static final int AFTER_BREAKS = '\r' + 1;

    private static final long BREAKS = distance(AFTER_BREAKS);

    /** Multiplied with the lowest bits of eight bytes it gathers them in the highest byte. */
    private static final long GATHER = 0x0102040810204080L;

    private Places() {}

    /** Eight times the same byte. */
    static long pattern(int b) {
        return b * ONES;
    }

    /** Where that byte lies. */
    static long of(byte[] bytes, int at, long pattern) {
        long places = 0;
        for (int i = 0; i < SPAN; i += Long.BYTES) {
            places |= gathered(equal((long) WORDS.get(bytes, at + i), pattern)) << i;
        }
        return places;
    }

    /**
     * Whether a byte lies there that is below some character of ASCII.
     *
     * @param distance what {@link #distance} gives of that character
     */
    static boolean hasBelow(byte[] bytes, int at, long distance) {
        long marks = -1;
        for (int i = 0; i < SPAN; i += Long.BYTES) {
            long word = (long) WORDS.get(bytes, at + i);
            marks &= ((word & LOW) + distance) | word;
        }
        return (~marks & HIGH) != 0;
    }

    /** Added to the low bits of a byte it reaches the high bit from that character on. */
    static long distance(int character) {
        return (0x80 - character) * ONES;
    }

    /** Where that byte lies, or anything that may be a line break. */
    static long ofBreakOr(byte[] bytes, int at, long pattern) {
        long places = 0;
        for (int i = 0; i < SPAN; i += Long.BYTES) {
            places |= gathered(breakOr((long) WORDS.get(bytes, at + i), pattern)) << i;
        }
        return places;
    }

    private static long equal(long word, long pattern) {
        long difference = word ^ pattern;
        return ~((difference & LOW) + LOW | difference) & HIGH;
    }

    private static long breakOr(long word, long pattern) {
        long difference = word ^ pattern;
        return ~(((difference & LOW) + LOW | difference) & ((word & LOW) + BREAKS | word)) & HIGH;
    }

    private static long gathered(long marks) {
        return ((marks >>> 7) * GATHER) >>> 56;
    }
}
