package io.hegui.sdk.lending;

import static java.util.Objects.requireNonNull;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.value.Rate;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A cap as a number, for one contract date.
 *
 * @param rate the number
 * @param rule the rule it comes from
 * @param lpr the announcement it was computed from; empty for a fixed cap
 */
public record CapInForce(Rate rate, Effective<RateCap> rule, Optional<Effective<Rate>> lpr) {
    public CapInForce {
        requireNonNull(rate, "rate is null");
        requireNonNull(rule, "rule is null");
        requireNonNull(lpr, "lpr is null");
    }

    /** The number behind a rule; empty where it needs an announcement that is not loaded. */
    public static Optional<CapInForce> resolve(Effective<RateCap> rule, LocalDate contractDate, CheckContext context) {
        RateCap cap = rule.value();
        if (cap instanceof RateCap.Fixed fixed) {
            return Optional.of(new CapInForce(fixed.rate(), rule, Optional.empty()));
        }
        RateCap.LprMultiple multiple = (RateCap.LprMultiple) cap;
        return LoanPrimeRate.on(contractDate, context)
                .map(lpr -> new CapInForce(lpr.value().times(multiple.factor()), rule, Optional.of(lpr)));
    }
}
