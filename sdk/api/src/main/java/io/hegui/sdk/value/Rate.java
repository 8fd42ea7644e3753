package io.hegui.sdk.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact rate in percent, per year unless said otherwise, with six decimals.
 *
 * @param millionths the percentage in millionths: 12.5 % is 12 500 000
 */
public record Rate(long millionths) implements Comparable<Rate> {
    private static final int SCALE = 6;

    /**
     * A rate written as a percentage, for example {@code 12.5} or {@code 24.00}.
     *
     * @throws IllegalArgumentException if it is no plain decimal number or has more than six decimals
     */
    public static Rate percent(String percent) {
        try {
            BigDecimal value = Decimals.parse(percent);
            return new Rate(value.setScale(SCALE, RoundingMode.UNNECESSARY)
                    .unscaledValue()
                    .longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("a rate has at most six decimals, was '" + percent + "'", e);
        }
    }

    /** The same as {@link #percent}: the form a file uses. */
    public static Rate parse(String text) {
        return percent(text);
    }

    /** A computed fraction (0.24 for 24 %), rounded half up to six decimals of a percent. */
    public static Rate ofFraction(double fraction) {
        return new Rate(BigDecimal.valueOf(fraction)
                .movePointRight(2 + SCALE)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** The percentage as an exact decimal with six decimals. */
    public BigDecimal percent() {
        return BigDecimal.valueOf(millionths, SCALE);
    }

    public Rate plus(Rate other) {
        return new Rate(Math.addExact(millionths, other.millionths));
    }

    public Rate minus(Rate other) {
        return new Rate(Math.subtractExact(millionths, other.millionths));
    }

    public Rate times(long factor) {
        return new Rate(Math.multiplyExact(millionths, factor));
    }

    public boolean isAbove(Rate other) {
        return millionths > other.millionths;
    }

    @Override
    public int compareTo(Rate other) {
        return Long.compare(millionths, other.millionths);
    }

    /** The percentage without a sign, at least two decimals: {@code 24.00}, {@code 12.0005}. */
    @Override
    public String toString() {
        long digits = millionths;
        int scale = SCALE;
        while (scale > 2 && digits % 10 == 0) {
            digits /= 10;
            scale--;
        }
        return Decimals.plain(digits, scale);
    }
}
