package io.hegui.engine.bind;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads the usual way of writing a number or a date straight from a file's bytes. Whatever is written in another way,
 * or wrong, is left to {@link Numbers} and {@link CellParsers}, which know what to say about it: so nothing here need be
 * complete, only right.
 */
final class PlainCells {
    /** The cell is not written in the usual way. */
    static final long UNUSUAL = Long.MIN_VALUE;

    /** More digits than this may not fit together with the decimals. */
    private static final int MOST_DIGITS = 12;

    /** Digits before the point and decimals together. */
    private static final int MOST_IN_ALL = 17;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long LOW = 0x7F * ONES;
    private static final long HIGH = 0x8080808080808080L;
    private static final long ZEROS = '0' * ONES;
    private static final long POINTS = '.' * ONES;

    /** Added to a byte it reaches the high bit from 10 on. */
    private static final long NINES = (0x80 - 10) * ONES;

    /** {@code 00000.00}. */
    private static final long AMOUNT = 0x30302E3030303030L;

    /** Added to an amount it reaches a high bit where there is no digit, or no point. */
    private static final long AMOUNT_LIMITS = 0x76767F7676767676L;

    /** The two decimals of an amount. */
    private static final long DECIMALS = 0xFFFF000000000000L;

    /** Bytes in front of an amount of {@code 0.00} in a word that ends with it. */
    private static final int MOST_FOREIGN = 4;

    /** {@code 0000-00-}, the last two digits apart. */
    private static final long DATE = 0x2D30302D30303030L;

    private static final long DATE_HYPHENS = 0xFF0000FF00000000L;

    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private PlainCells() {}

    /**
     * A decimal number times ten to the power of {@code decimals}; {@link #UNUSUAL} if it is not digits with at most one
     * point and at most that many decimals, perhaps after a minus sign.
     */
    static long decimal(byte[] bytes, int from, int to, int decimals) {
        int length = to - from;
        if (length < 1) {
            return UNUSUAL;
        }
        if (bytes[from] == '-' || to < Long.BYTES || length > MOST_DIGITS) {
            return longDecimal(bytes, from, to, decimals);
        }
        long last = (long) WORDS.get(bytes, to - Long.BYTES);
        return length <= Long.BYTES
                ? shortDecimal(last, length, decimals)
                : middleDecimal(bytes, from, length - Long.BYTES, last, decimals);
    }

    /**
     * {@link #decimal} with two decimals. Amounts of up to 99 999.99 with both decimals given are read in one go: their
     * point always lies in the same place.
     */
    static long fen(byte[] bytes, int from, int to) {
        int foreign = Long.BYTES - (to - from);
        if (foreign < 0 || foreign > MOST_FOREIGN || to < Long.BYTES) {
            return decimal(bytes, from, to, 2);
        }
        long word = ((long) WORDS.get(bytes, to - Long.BYTES) ^ AMOUNT) & (-1L << (foreign << 3));
        if ((((word + AMOUNT_LIMITS) | word) & HIGH) != 0) {
            return decimal(bytes, from, to, 2);
        }
        // the digits in front of the point move up to those behind it
        return number((word & DECIMALS) | ((word & ~DECIMALS) << 8));
    }

    /**
     * All characters at once, in a word that ends where the number ends. What does not belong to it is made zeros, its
     * point is taken out, and what is left must be digits.
     *
     * @param length from 1 to 8
     */
    private static long shortDecimal(long word, int length, int decimals) {
        long foreign = (1L << ((Long.BYTES - length) << 3)) - 1;
        long digits = (word & ~foreign) | (ZEROS & foreign);
        int given = 0;
        long point = points(digits);
        if (point != 0) {
            int at = Long.numberOfTrailingZeros(point) >>> 3;
            given = Long.BYTES - 1 - at;
            if (given == 0 || given > decimals || length == given + 1) {
                return UNUSUAL;
            }
            digits = without(digits, at);
        }
        long value = digits(digits);
        return value < 0 ? UNUSUAL : value * POWERS[decimals - given];
    }

    /**
     * A number of 9 to 12 characters: the point can only lie among the last eight.
     *
     * @param more characters in front of those, from 1 to 4
     */
    private static long middleDecimal(byte[] bytes, int from, int more, long last, int decimals) {
        long first = 0;
        for (int i = 0; i < more; i++) {
            int digit = bytes[from + i] - '0';
            if (digit < 0 || digit > 9) {
                return UNUSUAL;
            }
            first = first * 10 + digit;
        }
        long digits = last;
        int given = 0;
        int places = Long.BYTES;
        long point = points(digits);
        if (point != 0) {
            int at = Long.numberOfTrailingZeros(point) >>> 3;
            given = Long.BYTES - 1 - at;
            if (given == 0 || given > decimals) {
                return UNUSUAL;
            }
            digits = without(digits, at);
            places--;
        }
        long rest = digits(digits);
        return rest < 0 || more + places - given + decimals > MOST_IN_ALL
                ? UNUSUAL
                : (first * POWERS[places] + rest) * POWERS[decimals - given];
    }

    /** Marks the first point; what lies behind it may be marked wrongly. */
    private static long points(long characters) {
        long points = characters ^ POINTS;
        return ~(((points & LOW) + LOW) | points) & HIGH;
    }

    /** Takes one character out: what lies in front of it moves up, and a zero fills the front. */
    private static long without(long characters, int at) {
        long before = (1L << (at << 3)) - 1;
        return (characters & ~before & ~(0xFFL << (at << 3))) | ((characters & before) << 8) | '0';
    }

    /** The number that eight digits make; below zero if one is none. */
    private static long digits(long characters) {
        long values = characters ^ ZEROS;
        if ((((values + NINES) | values) & HIGH) != 0) {
            return -1;
        }
        return number(values);
    }

    /** The number that eight digits make, one in each byte. */
    private static long number(long digits) {
        long pairs = ((digits * 2561) >>> 8) & 0x00FF00FF00FF00FFL;
        long fours = ((pairs * 6553601) >>> 16) & 0x0000FFFF0000FFFFL;
        return (fours * 42949672960001L) >>> 32;
    }

    private static long longDecimal(byte[] bytes, int from, int to, int decimals) {
        int at = from;
        boolean negative = bytes[from] == '-';
        if (negative) {
            at++;
        }
        int whole = at;
        long value = 0;
        while (at < to) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            value = value * 10 + digit;
            at++;
        }
        int digits = at - whole;
        if (digits == 0 || digits > MOST_DIGITS) {
            return UNUSUAL;
        }
        int missing = decimals;
        if (at < to) {
            int given = to - at - 1;
            if (bytes[at] != '.' || given == 0 || given > decimals) {
                return UNUSUAL;
            }
            while (++at < to) {
                int digit = bytes[at] - '0';
                if (digit < 0 || digit > 9) {
                    return UNUSUAL;
                }
                value = value * 10 + digit;
            }
            missing -= given;
        }
        // 12 digits before the point leave room for five decimals; rates with more digits than that are unusual indeed.
        if (digits + decimals > MOST_IN_ALL) {
            return UNUSUAL;
        }
        value *= POWERS[missing];
        return negative ? -value : value;
    }

    /** {@code year << 16 | month << 8 | day} of {@code yyyy-MM-dd} where that day exists; else {@link #UNUSUAL}. */
    static long date(byte[] bytes, int from, int to) {
        if (to - from != 10) {
            return UNUSUAL;
        }
        long t = (long) WORDS.get(bytes, from) ^ DATE;
        if (((t | (t + NINES)) & HIGH) != 0 || (t & DATE_HYPHENS) != 0) {
            return UNUSUAL;
        }
        int year = (int) ((t & 0xF) * 1000 + ((t >>> 8) & 0xF) * 100 + ((t >>> 16) & 0xF) * 10 + ((t >>> 24) & 0xF));
        int month = (int) (((t >>> 40) & 0xF) * 10 + ((t >>> 48) & 0xF));
        int day = pair(bytes, from + 8);
        if (month < 1 || month > 12 || day < 1 || day > days(year, month)) {
            return UNUSUAL;
        }
        return (long) year << 16 | (long) month << 8 | day;
    }

    /** Two digits; far below zero if they are none. */
    private static int pair(byte[] bytes, int at) {
        int tens = bytes[at] - '0';
        int ones = bytes[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1_000_000 : tens * 10 + ones;
    }

    private static int days(int year, int month) {
        return month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : DAYS[month - 1];
    }
}
