package io.hegui.plugin.common;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.DayRule;
import io.hegui.sdk.lending.CapInForce;
import io.hegui.sdk.lending.CostLimit;
import io.hegui.sdk.lending.DayCount;
import io.hegui.sdk.lending.LoanPrimeRate;
import io.hegui.sdk.lending.RateCap;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import io.hegui.sdk.value.Rate;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the annual cost of loans signed on one day is held against.
 *
 * @param dayCount how days are counted; empty where that is not loaded
 * @param cap the cap, or what is not loaded of it
 * @param line the warning line, or what is not loaded of it; empty where the day has none
 */
record CostLimits(Optional<DayCount> dayCount, Standing cap, Optional<Standing> line) {
    /** What holds on a day, worked out once for all loans of that day. */
    static final DayRule<CostLimits> ON = DayRule.of(CostLimits::of);

    /** A limit, or why there is none. */
    sealed interface Standing {}

    /**
     * A limit with its tolerance.
     *
     * @param highest the limit and its tolerance together
     */
    record Known(CapInForce limit, Rate highest, CostLimit quick) implements Standing {}

    /** A parameter has no value on the day. */
    record Missing(Parameter<?> parameter) implements Standing {}

    private static CostLimits of(LocalDate day, CheckContext context) {
        Optional<Effective<RateCap>> cap = context.parameter(RateCap.FAIL, day);
        return new CostLimits(
                context.parameter(CostRule.DAY_COUNT, day).map(Effective::value),
                cap.map(rule -> standing(rule, day, context)).orElse(new Missing(RateCap.FAIL)),
                context.parameter(RateCap.WARN, day).map(rule -> standing(rule, day, context)));
    }

    private static Standing standing(Effective<RateCap> rule, LocalDate day, CheckContext context) {
        Optional<Effective<Rate>> tolerance = context.parameter(CostRule.TOLERANCE, day);
        if (tolerance.isEmpty()) {
            return new Missing(CostRule.TOLERANCE);
        }
        return CapInForce.resolve(rule, day, context)
                .<Standing>map(
                        limit -> known(limit, limit.rate().plus(tolerance.get().value())))
                .orElse(new Missing(LoanPrimeRate.PARAMETER));
    }

    private static Known known(CapInForce limit, Rate highest) {
        return new Known(limit, highest, CostLimit.of(highest));
    }
}
