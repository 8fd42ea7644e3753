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
}
