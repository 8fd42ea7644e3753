package io.hegui.plugin.bank;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * What a control point counts in its process: points out of a hundred such as 12.5, from 0, with at most four
 * decimals.
 */
public record Points(BigDecimal value) {
    /** The smallest step between two weights that can be written. */
    static final BigDecimal STEP = new BigDecimal("0.0001");

    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,8}(\\.[0-9]{1,4})?");

    /** @throws IllegalArgumentException if it is no plain decimal number from 0 with at most four decimals */
    public static Points parse(String text) {
        if (!PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException("a weight looks like 12.5, was '" + text + "'");
        }
        return new Points(new BigDecimal(text));
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
