package io.hegui.plugin.common;

import io.hegui.sdk.lending.DayCount;
import io.hegui.sdk.lending.partner.PartneredLoan;
import io.hegui.sdk.value.Rate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the loans cost that a partner has brought: the dearest and the cheapest, by either count of days. A rate is empty where
 * no loan gives one.
 *
 * @param loans at least 1
 */
public record PartnerCosts(
        int loans,
        @Nullable Rate highest365,
        String dearest365,
        @Nullable Rate lowest365,
        String cheapest365,
        @Nullable Rate highest360,
        String dearest360,
        @Nullable Rate lowest360,
        String cheapest360) {
    /** One loan and its simple rate. */
    record Priced(String loan, Rate cost) {}

    static PartnerCosts of(PartneredLoan loan) {
        LoanCost cost = LoanCost.of(loan);
        String id = loan.loanId();
        Rate over365 = cost.simple365();
        Rate over360 = cost.simple360();
        return new PartnerCosts(1, over365, id, over365, id, over360, id, over360, id);
    }

    /** Of equal rates the earlier loan is named. */
    PartnerCosts plus(PartnerCosts later) {
        boolean dearer365 = isAbove(later.highest365, highest365);
        boolean cheaper365 = isBelow(later.lowest365, lowest365);
        boolean dearer360 = isAbove(later.highest360, highest360);
        boolean cheaper360 = isBelow(later.lowest360, lowest360);
        return new PartnerCosts(
                loans + later.loans,
                dearer365 ? later.highest365 : highest365,
                dearer365 ? later.dearest365 : dearest365,
                cheaper365 ? later.lowest365 : lowest365,
                cheaper365 ? later.cheapest365 : cheapest365,
                dearer360 ? later.highest360 : highest360,
                dearer360 ? later.dearest360 : dearest360,
                cheaper360 ? later.lowest360 : lowest360,
                cheaper360 ? later.cheapest360 : cheapest360);
    }

    Optional<Priced> dearest(DayCount days) {
        return days == DayCount.ACTUAL_360 ? priced(dearest360, highest360) : priced(dearest365, highest365);
    }

    Optional<Priced> cheapest(DayCount days) {
        return days == DayCount.ACTUAL_360 ? priced(cheapest360, lowest360) : priced(cheapest365, lowest365);
    }

    private static Optional<Priced> priced(String loan, @Nullable Rate cost) {
        return Optional.ofNullable(cost).map(rate -> new Priced(loan, rate));
    }

    private static boolean isAbove(@Nullable Rate one, @Nullable Rate other) {
        return one != null && (other == null || one.compareTo(other) > 0);
    }

    private static boolean isBelow(@Nullable Rate one, @Nullable Rate other) {
        return one != null && (other == null || one.compareTo(other) < 0);
    }
}
