package io.hegui.sdk.value;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An 18-character resident identity number (GB 11643-1999): region, birth date, sequence, check character. The value
 * is known to be well-formed, to hold a real birth date and to have the right check character. It is kept as a number,
 * since the check character follows from the digits: millions of them are read, few are ever shown.
 */
public final class ResidentId {
    private static final int LENGTH = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final int LAST_DIGIT = LENGTH - 2;
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ZEROS = 0x3030303030303030L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long EVEN_BYTES = 0x00FF00FF00FF00FFL;

    /** Added to a byte it reaches the high bit from 10 on. */
    private static final long NINES = 0x7676767676767676L;

    private static final long[] FIRST_WEIGHTS = weights(0);
    private static final long[] SECOND_WEIGHTS = weights(Long.BYTES);
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private final long digits;

    /** Written out when it is first asked for; checks on one record ask in turn. Any thread writes the same. */
    private @Nullable String number;

    private ResidentId(long digits) {
        this.digits = digits;
    }

    /** @throws IllegalArgumentException naming what is wrong, never the number itself */
    public static ResidentId parse(String text) {
        byte[] characters = text.getBytes(StandardCharsets.UTF_8);
        return read(characters, 0, characters.length)
                .orElseThrow(() -> new IllegalArgumentException(whatIsWrong(text)));
    }

    /**
     * Reads a number from the bytes of a file (ASCII, which UTF-8, GB18030 and GBK share); empty where it is none.
     *
     * @param to where it ends, exclusive
     */
    public static Optional<ResidentId> read(byte[] bytes, int from, int to) {
        if (to - from != LENGTH || bytes[from] == '0') {
            return Optional.empty();
        }
        long first = (long) WORDS.get(bytes, from) ^ ZEROS;
        long second = (long) WORDS.get(bytes, from + Long.BYTES) ^ ZEROS;
        int last = bytes[from + LAST_DIGIT] - '0';
        if ((((first + NINES) | first | (second + NINES) | second) & HIGH) != 0 || last < 0 || last > 9) {
            return Optional.empty();
        }
        long digits = number(first) * 1_000_000_000L + number(second) * 10 + last;
        if (bytes[to - 1] != CHECK.charAt(weighed(first, second, last) % 11) || !hasBirthDate(digits)) {
            return Optional.empty();
        }
        return Optional.of(new ResidentId(digits));
    }

    /** All 18 characters. */
    public String number() {
        String text = number;
        if (text == null) {
            text = written();
            number = text;
        }
        return text;
    }

    private String written() {
        long first = eight(digits / 1_000_000_000L);
        long second = eight(digits / 10 % 100_000_000L);
        int last = (int) (digits % 10);
        byte[] characters = new byte[LENGTH];
        WORDS.set(characters, 0, first ^ ZEROS);
        WORDS.set(characters, Long.BYTES, second ^ ZEROS);
        characters[LAST_DIGIT] = (byte) ('0' + last);
        characters[LENGTH - 1] = (byte) CHECK.charAt(weighed(first, second, last) % 11);
        return new String(characters, StandardCharsets.ISO_8859_1);
    }

    /** The first 17 digits as a number: these alone identify a person. */
    public long digits() {
        return digits;
    }

    /** The first six digits (GB/T 2260 at the time of issue). */
    public String region() {
        return Long.toString(digits / 100_000_000_000L);
    }

    public LocalDate birthDate() {
        int date = dateOf(digits);
        return LocalDate.of(date / 10_000, date / 100 % 100, date % 100);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResidentId id && id.digits == digits;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(digits);
    }

    /** Hides all but region and check character, so that a log or a message never holds the number. */
    @Override
    public String toString() {
        return region() + "***********" + number().charAt(LENGTH - 1);
    }

    /** The sum of all digits times their weights. */
    private static int weighed(long first, long second, int last) {
        return (int) (weighed(first, FIRST_WEIGHTS) + weighed(second, SECOND_WEIGHTS)) + last * WEIGHTS[LAST_DIGIT];
    }

    /** The sum of eight digits, one in each byte, times their weights. */
    private static long weighed(long digits, long[] weights) {
        return (((digits & EVEN_BYTES) * weights[0]) >>> 48) + ((((digits >>> 8) & EVEN_BYTES) * weights[1]) >>> 48);
    }

    /** The number that eight digits make, one in each byte. */
    private static long number(long digits) {
        long pairs = ((digits * 2561) >>> 8) & EVEN_BYTES;
        long fours = ((pairs * 6553601) >>> 16) & 0x0000FFFF0000FFFFL;
        return (fours * 42949672960001L) >>> 32;
    }

    /**
     * The eight digits of a number, one in each byte, the first one lowest: halved into fours, pairs and digits, each half
     * by a multiplication that divides within its range.
     */
    private static long eight(long number) {
        long fours = number / 10_000 | number % 10_000 << 32;
        long hundreds = ((fours * 10_486) >>> 20) & 0x0000007F0000007FL;
        long pairs = hundreds | (fours - 100 * hundreds) << 16;
        long tens = ((pairs * 103) >>> 10) & 0x000F000F000F000FL;
        return tens | (pairs - 10 * tens) << 8;
    }

    /**
     * Factors by which eight digits are weighed at once, those of even and those of odd place: a product's highest 16
     * bits are the sum of four digits times four weights, the first digit's weight standing last.
     */
    private static long[] weights(int from) {
        long even = 0;
        long odd = 0;
        for (int i = 0; i < Long.BYTES; i += 2) {
            even |= (long) WEIGHTS[from + i] << (48 - 8 * i);
            odd |= (long) WEIGHTS[from + i + 1] << (48 - 8 * i);
        }
        return new long[] {even, odd};
    }

    /** The birth date as {@code yyyyMMdd}. */
    private static int dateOf(long digits) {
        return (int) (digits / 1_000 % 100_000_000);
    }

    private static boolean hasBirthDate(long digits) {
        int date = dateOf(digits);
        int year = date / 10_000;
        int month = date / 100 % 100;
        int day = date % 100;
        if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]) {
            return false;
        }
        return month != 2 || day < 29 || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
    }

    private static String whatIsWrong(String text) {
        if (text.length() != LENGTH) {
            return "a resident ID number has 18 characters, this one has " + text.length();
        }
        for (int i = 0; i < LENGTH - 1; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return "character " + (i + 1) + " of a resident ID number must be a digit";
            }
        }
        if (text.charAt(0) == '0') {
            return "a resident ID number starts with a region code from 11 on";
        }
        try {
            LocalDate.of(
                    Integer.parseInt(text.substring(6, 10)),
                    Integer.parseInt(text.substring(10, 12)),
                    Integer.parseInt(text.substring(12, 14)));
        } catch (DateTimeException e) {
            return "the birth date in the resident ID number does not exist";
        }
        return "the check character of the resident ID number is wrong";
    }
}
