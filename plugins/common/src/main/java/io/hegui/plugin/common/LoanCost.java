package io.hegui.plugin.common;

import io.hegui.sdk.lending.AnnualisedCost;
import io.hegui.sdk.lending.CashFlows;
import io.hegui.sdk.lending.DayCount;
import io.hegui.sdk.lending.Loan;
import io.hegui.sdk.value.Rate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A loan's annual cost, however days are counted; each rate is empty where flows give none.
 *
 * @param simple365 the simple rate over a year of 365 days
 * @param simple360 the same over 360 days
 */
public record LoanCost(
        @Nullable Rate simple365,
        @Nullable Rate compound365,
        @Nullable Rate simple360,
        @Nullable Rate compound360) {
    static LoanCost of(Loan loan) {
        AnnualisedCost over365 = AnnualisedCost.of(CashFlows.of(loan, DayCount.ACTUAL_365));
        AnnualisedCost over360 = AnnualisedCost.of(CashFlows.of(loan, DayCount.ACTUAL_360));
        return new LoanCost(simple(over365), compound(over365), simple(over360), compound(over360));
    }

    Optional<Rate> simple(DayCount days) {
        return Optional.ofNullable(days == DayCount.ACTUAL_360 ? simple360 : simple365);
    }

    Optional<Rate> compound(DayCount days) {
        return Optional.ofNullable(days == DayCount.ACTUAL_360 ? compound360 : compound365);
    }

    private static @Nullable Rate simple(AnnualisedCost cost) {
        return cost instanceof AnnualisedCost.Found found ? found.simple() : null;
    }

    private static @Nullable Rate compound(AnnualisedCost cost) {
        return cost instanceof AnnualisedCost.Found found ? found.compound().orElse(null) : null;
    }
}
