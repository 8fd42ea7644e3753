package io.hegui.engine.bind;

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

    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private PlainCells() {}

    /**
     * A decimal number times ten to the power of {@code decimals}; {@link #UNUSUAL} if it is not digits with at most one
     * point and at most that many decimals, perhaps after a minus sign.
     */
    static long decimal(byte[] bytes, int from, int to, int decimals) {
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
        if (digits + decimals > 17) {
            return UNUSUAL;
        }
        value *= POWERS[missing];
        return negative ? -value : value;
    }

    /** {@code year << 16 | month << 8 | day} of {@code yyyy-MM-dd} where that day exists; else {@link #UNUSUAL}. */
    static long date(byte[] bytes, int from, int to) {
        if (to - from != 10 || bytes[from + 4] != '-' || bytes[from + 7] != '-') {
            return UNUSUAL;
        }
        int year = pair(bytes, from) * 100 + pair(bytes, from + 2);
        int month = pair(bytes, from + 5);
        int day = pair(bytes, from + 8);
        if (year < 0 || month < 1 || month > 12 || day < 1 || day > days(year, month)) {
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
