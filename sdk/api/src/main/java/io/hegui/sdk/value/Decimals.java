package io.hegui.sdk.value;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Reads plain decimal numbers: no exponent, no grouping, no full-width digits, no NaN, nothing around them. */
final class Decimals {
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,18}(\\.[0-9]{1,12})?");

    /** Of a {@code long}. */
    private static final int MOST_DIGITS = 19;

    private Decimals() {}

    static BigDecimal parse(String text) {
        if (!PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException("not a plain decimal number: '" + text + "'");
        }
        return new BigDecimal(text);
    }

    /**
     * {@code unscaled / 10^scale} in plain digits: what {@code BigDecimal} gives, without making one.
     *
     * @param scale at least 0
     */
    static String plain(long unscaled, int scale) {
        if (unscaled == Long.MIN_VALUE) {
            return BigDecimal.valueOf(unscaled, scale).toPlainString();
        }
        byte[] text = new byte[MOST_DIGITS + scale + 2];
        int from = text.length;
        long rest = Math.abs(unscaled);
        // from the last digit to the first, one before the point at least
        for (int digit = 0; digit <= scale || rest > 0; digit++) {
            if (digit == scale && scale > 0) {
                text[--from] = '.';
            }
            text[--from] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        if (unscaled < 0) {
            text[--from] = '-';
        }
        return new String(text, from, text.length - from, StandardCharsets.ISO_8859_1);
    }
}
