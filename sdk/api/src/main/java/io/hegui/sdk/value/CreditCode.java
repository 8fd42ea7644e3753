package io.hegui.sdk.value;

/**
 * A unified social credit code (GB 32100-2015): 18 characters of an alphabet of 31, the last one a check character.
 * The value is known to have the right check character.
 */
public record CreditCode(String code) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    public CreditCode {
        if (code.length() != 18) {
            throw new IllegalArgumentException("a credit code has 18 characters, was '" + code + "'");
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int value = ALPHABET.indexOf(code.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException("character " + (i + 1)
                        + " of a credit code must be a digit or a letter other than I, O, S, V, Z," + " was '" + code
                        + "'");
            }
            sum += value * WEIGHTS[i];
        }
        char expected = ALPHABET.charAt((31 - sum % 31) % 31);
        if (code.charAt(17) != expected) {
            throw new IllegalArgumentException(
                    "the check character of credit code '" + code + "' must be '" + expected + "'");
        }
    }

    /** @throws IllegalArgumentException naming the character that is wrong */
    public static CreditCode parse(String text) {
        return new CreditCode(text);
    }

    @Override
    public String toString() {
        return code;
    }
}
