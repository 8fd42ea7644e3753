package io.hegui.engine.format.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Follows a stream of bytes and stops at the first that is no UTF-8, or is zero. Eight bytes at a time where it can. */
final class Utf8Check {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long BREAKS = '\n' * ONES;

    /** Bytes that are looked at together while all is plain. */
    private static final int STEP = 4 * Long.BYTES;

    private long line;
    private int missing;
    private int lowest;
    private int highest;
    private boolean wide;

    Utf8Check() {
        this(1);
    }

    Utf8Check(long line) {
        this.line = line;
    }

    /** Line of the byte reached, from 1. */
    long line() {
        return line;
    }

    /** Whether there has been a character beyond ASCII. */
    boolean isWide() {
        return wide;
    }

    /** Whether a character has begun that has not ended. */
    boolean isInCharacter() {
        return missing > 0;
    }

    /** Where the first byte lies that cannot stand there; {@code to} if there is none. */
    int follow(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            if (missing == 0) {
                at = ascii(bytes, at, to);
                at = common(bytes, at, to);
            }
            if (at < to) {
                if (!take(bytes[at] & 0xFF)) {
                    return at;
                }
                at++;
            }
        }
        return to;
    }

    /** Passes over ASCII other than zero, a word at a time. */
    private int ascii(byte[] bytes, int from, int to) {
        int at = from;
        long breaks = 0;
        while (at + STEP <= to) {
            long a = (long) WORDS.get(bytes, at);
            long b = (long) WORDS.get(bytes, at + Long.BYTES);
            long c = (long) WORDS.get(bytes, at + 2 * Long.BYTES);
            long d = (long) WORDS.get(bytes, at + 3 * Long.BYTES);
            // a byte beyond ASCII has its high bit set, a zero gets it when one is taken away
            if (((a | (a - ONES) | b | (b - ONES) | c | (c - ONES) | d | (d - ONES)) & HIGH) != 0) {
                break;
            }
            breaks += STEP - others(a) - others(b) - others(c) - others(d);
            at += STEP;
        }
        while (at + Long.BYTES <= to) {
            long word = (long) WORDS.get(bytes, at);
            long other = (word | ((word - ONES) & ~word)) & HIGH;
            long lines = word ^ BREAKS;
            lines = ~(((lines & ~HIGH) + ~HIGH) | lines) & HIGH;
            if (other != 0) {
                // the lowest mark is exact; what lies below it is plain
                int plain = Long.numberOfTrailingZeros(other) >>> 3;
                breaks += Long.bitCount(lines & ((1L << (plain << 3)) - 1));
                at += plain;
                break;
            }
            breaks += Long.bitCount(lines);
            at += Long.BYTES;
        }
        line += breaks;
        return at;
    }

    /** How many bytes of a word of ASCII are no line break. */
    private static int others(long word) {
        return Long.bitCount(((word ^ BREAKS) + ~HIGH) & HIGH);
    }

    /** Passes over characters of three bytes as Chinese mostly has them. */
    private int common(byte[] bytes, int from, int to) {
        int at = from;
        while (at + 3 <= to && bytes[at] >= (byte) 0xE1 && bytes[at] <= (byte) 0xEC) {
            if ((bytes[at + 1] & 0xC0) != 0x80 || (bytes[at + 2] & 0xC0) != 0x80) {
                return at;
            }
            wide = true;
            at += 3;
        }
        return at;
    }

    private boolean take(int value) {
        if (missing > 0) {
            if (value < lowest || value > highest) {
                return false;
            }
            missing--;
            lowest = 0x80;
            highest = 0xBF;
            return true;
        }
        if (value < 0x80) {
            if (value == '\n') {
                line++;
            }
            return value != 0;
        }
        return lead(value);
    }

    private boolean lead(int value) {
        lowest = 0x80;
        highest = 0xBF;
        if (value >= 0xC2 && value <= 0xDF) {
            missing = 1;
        } else if (value >= 0xE0 && value <= 0xEF) {
            missing = 2;
            lowest = value == 0xE0 ? 0xA0 : 0x80;
            highest = value == 0xED ? 0x9F : 0xBF;
        } else if (value >= 0xF0 && value <= 0xF4) {
            missing = 3;
            lowest = value == 0xF0 ? 0x90 : 0x80;
            highest = value == 0xF4 ? 0x8F : 0xBF;
        } else {
            return false;
        }
        wide = true;
        return true;
    }
}
