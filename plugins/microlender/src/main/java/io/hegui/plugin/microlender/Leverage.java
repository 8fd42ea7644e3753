package io.hegui.plugin.microlender;

import io.hegui.sdk.check.Working;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Combined borrowing over a base.
 *
 * @param base in yuan, above 0
 * @param ratio four decimals
 */
record Leverage(BigDecimal onBalance, BigDecimal transferred, BigDecimal base, BigDecimal ratio) {
    private static final int DECIMALS = 4;

    static Leverage of(FundingTotals totals, BigDecimal base) {
        BigDecimal ratio = totals.total().divide(base, DECIMALS, RoundingMode.HALF_UP);
        return new Leverage(totals.onBalance(), totals.transferred(), base, ratio);
    }

    /** How the ratio on net capital came about. */
    Working working() {
        return Working.figures(
                "on_balance_borrowing", onBalance.toPlainString(),
                "transferred_and_securitised", transferred.toPlainString(),
                "combined_borrowing", onBalance.add(transferred).toPlainString(),
                "net_capital", base.toPlainString(),
                "leverage", ratio.toPlainString());
    }

    /** How the ratio compares with a limit. */
    Working working(LeverageLimit limit, String gap) {
        return Working.figures(
                "on_balance_borrowing",
                onBalance.toPlainString(),
                "transferred_and_securitised",
                transferred.toPlainString(),
                "combined_borrowing",
                onBalance.add(transferred).toPlainString(),
                limit.base().name().toLowerCase(Locale.ROOT),
                base.toPlainString(),
                "leverage",
                ratio.toPlainString(),
                "limit",
                limit.ratio().toPlainString(),
                "gap_to_close",
                gap);
    }
}
