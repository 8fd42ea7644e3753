package io.hegui.plugin.common;

import io.hegui.sdk.lending.AnnualisedCost;
import io.hegui.sdk.lending.CashFlows;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/** Of the loans signed in one month, those above the warning line of their day. */
final class MonthlyShare {
    private long loans;
    private long above;
    private boolean known = true;

    /**
     * A loan without a rate does not count.
     *
     * @param line the warning line of its day; a day without one has no loans above it
     */
    void add(CashFlows flows, Optional<CostLimits.Standing> line) {
        if (line.isEmpty() || !(line.get() instanceof CostLimits.Known limit)) {
            if (AnnualisedCost.of(flows) instanceof AnnualisedCost.Found) {
                loans++;
                known &= line.isEmpty();
            }
        } else if (!limit.quick().mayBeExceededBy(flows)) {
            loans++;
        } else if (AnnualisedCost.of(flows) instanceof AnnualisedCost.Found cost) {
            loans++;
            above += cost.simple().isAbove(limit.highest()) ? 1 : 0;
        }
    }

    void addAll(MonthlyShare other) {
        loans += other.loans;
        above += other.above;
        known &= other.known;
    }

    /** Whether the line was known on each day on which a loan was signed. */
    boolean isKnown() {
        return known;
    }

    long loans() {
        return loans;
    }

    long above() {
        return above;
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
