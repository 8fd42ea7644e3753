package io.hegui.plugin.common;

import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/** Principal and principal times cost of the loans of a month; exact. */
final class MeanCosts {
    private BigInteger principal = BigInteger.ZERO;
    private BigInteger weighted = BigInteger.ZERO;

    void add(Money amount, Rate cost) {
        BigInteger fen = BigInteger.valueOf(amount.minorUnits());
        principal = principal.add(fen);
        weighted = weighted.add(fen.multiply(BigInteger.valueOf(cost.millionths())));
    }

    void addAll(MeanCosts other) {
        principal = principal.add(other.principal);
        weighted = weighted.add(other.weighted);
    }

    /** The principal of all of them. */
    Money principal() {
        return Money.ofFen(principal.longValueExact());
    }

    /** The mean cost weighted by principal, rounded up, so that a mean above a limit never looks to be at it. */
    Optional<Rate> mean() {
        if (principal.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal mean = new BigDecimal(weighted).divide(new BigDecimal(principal), 0, RoundingMode.CEILING);
        return Optional.of(new Rate(mean.longValueExact()));
    }
}
