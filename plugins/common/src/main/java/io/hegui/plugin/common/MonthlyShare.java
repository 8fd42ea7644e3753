package io.hegui.plugin.common;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.lending.CapInForce;
import io.hegui.sdk.lending.RateCap;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.value.Rate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Of the loans signed in one month, those above the warning line of their day.
 *
 * @param loans all of them
 * @param above those above the line
 */
record MonthlyShare(long loans, long above) {
    /** Empty where the line of a day is not known. A day without a line has no loans above it. */
    static Optional<MonthlyShare> of(NewLoanCosts costs, YearMonth month, CheckContext context) {
        long loans = 0;
        long above = 0;
        for (LocalDate day : costs.daysOf(month)) {
            loans += costs.on(day);
            Optional<Effective<RateCap>> rule = context.parameter(RateCap.WARN, day);
            if (rule.isPresent()) {
                Optional<CapInForce> line = CapInForce.resolve(rule.get(), day, context);
                Optional<Effective<Rate>> tolerance = context.parameter(CostRule.TOLERANCE, day);
                if (line.isEmpty() || tolerance.isEmpty()) {
                    return Optional.empty();
                }
                above += costs.above(day, line.get().rate().plus(tolerance.get().value()));
            }
        }
        return Optional.of(new MonthlyShare(loans, above));
    }

    /** Compared without rounding. Both must have loans. */
    boolean isBelow(MonthlyShare other) {
        return BigInteger.valueOf(above)
                        .multiply(BigInteger.valueOf(other.loans))
                        .compareTo(BigInteger.valueOf(other.above).multiply(BigInteger.valueOf(loans)))
                < 0;
    }

    /** In percent, two decimals, to be read. */
    String share() {
        return BigDecimal.valueOf(above * 100)
                .divide(BigDecimal.valueOf(Math.max(loans, 1)), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
