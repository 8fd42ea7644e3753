package io.hegui.sdk.value;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A unified social credit code (GB 32100-2015): 18 characters of an alphabet of 31, the last one a check character.
 * The value is known to have the right check character.
 */
public final class CreditCode {
    private static final int LENGTH = 18;
    private static final int HALF = LENGTH / 2;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private final long left;
    private final long right;

    private CreditCode(long left, long right) {
        this.left = left;
        this.right = right;
    }

    /** @throws IllegalArgumentException naming the character that is wrong */
    public static CreditCode parse(String text) {
        byte[] characters = text.getBytes(StandardCharsets.UTF_8);
        return read(characters, 0, characters.length)
                .orElseThrow(() -> new IllegalArgumentException(whatIsWrong(text)));
    }

    /**
     * Reads a code from the bytes of a file (ASCII, which UTF-8, GB18030 and GBK share); empty where it is none.
     *
     * @param to where it ends, exclusive
     */
    public static Optional<CreditCode> read(byte[] bytes, int from, int to) {
        if (to - from != LENGTH) {
            return Optional.empty();
        }
        long left = 0;
        long right = 0;
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            int value = ALPHABET.indexOf(bytes[from + i]);
            if (value < 0) {
                return Optional.empty();
            }
            if (i < HALF) {
                left = left * ALPHABET.length() + value;
            } else {
                right = right * ALPHABET.length() + value;
            }
            sum += i < LENGTH - 1 ? value * WEIGHTS[i] : value;
        }
        return sum % 31 == 0 ? Optional.of(new CreditCode(left, right)) : Optional.empty();
    }

    /** All 18 characters. */
    public String code() {
        char[] characters = new char[LENGTH];
        write(left, characters, HALF);
        write(right, characters, LENGTH);
        return new String(characters);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CreditCode code && code.left == left && code.right == right;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(left * 31 + right);
    }

    @Override
    public String toString() {
        return code();
    }

    private static void write(long half, char[] target, int end) {
        long rest = half;
        for (int i = end - 1; i >= end - HALF; i--) {
            target[i] = ALPHABET.charAt((int) (rest % ALPHABET.length()));
            rest /= ALPHABET.length();
        }
    }

    private static String whatIsWrong(String text) {
        if (text.length() != LENGTH) {
            return "a credit code has 18 characters, was '" + text + "'";
        }
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            int value = ALPHABET.indexOf(text.charAt(i));
            if (value < 0) {
                return "character " + (i + 1)
                        + " of a credit code must be a digit or a letter other than I, O, S, V, Z," + " was '" + text
                        + "'";
            }
            sum += value * WEIGHTS[i];
        }
        return "the check character of credit code '" + text + "' must be '" + ALPHABET.charAt((31 - sum % 31) % 31)
                + "'";
    }
}
