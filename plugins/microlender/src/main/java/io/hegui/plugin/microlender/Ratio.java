package io.hegui.plugin.microlender;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A ratio such as a leverage of 1.3750, from 0, with at most four decimals. */
public record Ratio(BigDecimal value) {
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,8}(\\.[0-9]{1,4})?");

    /** @throws IllegalArgumentException if it is no plain decimal number with at most four decimals */
    public static Ratio parse(String text) {
        if (!PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException("a ratio looks like 1.3750, was '" + text + "'");
        }
        return new Ratio(new BigDecimal(text));
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
