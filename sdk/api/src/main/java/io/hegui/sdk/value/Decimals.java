package io.hegui.sdk.value;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads plain decimal numbers: no exponent, no grouping, no full-width digits, no NaN, nothing around them. */
final class Decimals {
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,18}(\\.[0-9]{1,12})?");

    private Decimals() {}

    static BigDecimal parse(String text) {
        if (!PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException("not a plain decimal number: '" + text + "'");
        }
        return new BigDecimal(text);
    }

    /** {@code unscaled / 10^scale} in plain digits: what {@code BigDecimal} gives, without making one. */
    static String plain(long unscaled, int scale) {
        if (scale == 0 || unscaled == Long.MIN_VALUE) {
            return BigDecimal.valueOf(unscaled, scale).toPlainString();
        }
        String digits = Long.toString(Math.abs(unscaled));
        int whole = digits.length() - scale;
        StringBuilder text = new StringBuilder(digits.length() + 3);
        if (unscaled < 0) {
            text.append('-');
        }
        if (whole > 0) {
            return text.append(digits, 0, whole)
                    .append('.')
                    .append(digits, whole, digits.length())
                    .toString();
        }
        text.append("0.");
        for (int i = whole; i < 0; i++) {
            text.append('0');
        }
        return text.append(digits).toString();
    }
}
