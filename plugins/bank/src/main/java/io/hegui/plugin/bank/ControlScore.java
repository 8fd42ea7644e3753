package io.hegui.plugin.bank;

import io.hegui.sdk.value.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The score of an inspection.
 *
 * @param total weights that count, in points
 * @param deduction those of them that failed, in points
 */
record ControlScore(BigDecimal total, BigDecimal deduction) {
    static final ControlScore ZERO = new ControlScore(BigDecimal.ZERO, BigDecimal.ZERO);

    /** Hundredths of a percent: a score stated with two decimals is never wrong for its rounding. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int DECIMALS = 4;

    ControlScore plus(BigDecimal weight, boolean failed) {
        return new ControlScore(total.add(weight), failed ? deduction.add(weight) : deduction);
    }

    ControlScore plus(ControlScore other) {
        return new ControlScore(total.add(other.total), deduction.add(other.deduction));
    }

    /** Whether there is anything to share out. */
    boolean isDefined() {
        return total.signum() > 0;
    }

    /** Compares without dividing, so that the border is exact. */
    boolean agreesWith(Rate stated) {
        BigDecimal difference = stated.percent().multiply(total).subtract(HUNDRED.multiply(total.subtract(deduction)));
        return difference.abs().compareTo(TOLERANCE.multiply(total)) <= 0;
    }

    /** What is left of the total, in percent with four decimals; {@link #isDefined} comes first. */
    Rate score() {
        return percent(total.subtract(deduction));
    }

    /** What is deducted of the total, in percent with four decimals; {@link #isDefined} comes first. */
    Rate deductionShare() {
        return percent(deduction);
    }

    private Rate percent(BigDecimal part) {
        return Rate.percent(HUNDRED.multiply(part)
                .divide(total, DECIMALS, RoundingMode.HALF_UP)
                .toPlainString());
    }
}
