package io.hegui.plugin.servicedesk;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Length of a leave in days, such as 1.5: above 0, below 1000, with at most two decimals. */
public record LeaveDays(BigDecimal value) implements Comparable<LeaveDays> {
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,2})?");

    /** @throws IllegalArgumentException if it is no such length */
    public static LeaveDays parse(String text) {
        if (!PLAIN.matcher(text).matches() || new BigDecimal(text).signum() == 0) {
            throw new IllegalArgumentException("days of leave look like 1.5, was '" + text + "'");
        }
        return new LeaveDays(new BigDecimal(text));
    }

    @Override
    public int compareTo(LeaveDays other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
