package io.hegui.plugin.common;

import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Principal and principal times cost of the loans signed in each month; exact. */
final class MeanCosts {
    private final Map<YearMonth, BigInteger> principal = new HashMap<>();
    private final Map<YearMonth, BigInteger> weighted = new HashMap<>();

    void add(YearMonth month, Money amount, Rate cost) {
        BigInteger fen = BigInteger.valueOf(amount.minorUnits());
        principal.merge(month, fen, BigInteger::add);
        weighted.merge(month, fen.multiply(BigInteger.valueOf(cost.millionths())), BigInteger::add);
    }

    void addAll(MeanCosts other) {
        other.principal.forEach((month, fen) -> principal.merge(month, fen, BigInteger::add));
        other.weighted.forEach((month, sum) -> weighted.merge(month, sum, BigInteger::add));
    }

    /** The principal signed in a month; zero if there is none. */
    Money principal(YearMonth month) {
        return Money.ofFen(principal.getOrDefault(month, BigInteger.ZERO).longValueExact());
    }

    /** The mean cost weighted by principal, rounded up, so that a mean above a limit never looks to be at it. */
    Optional<Rate> mean(YearMonth month) {
        BigInteger fen = principal.getOrDefault(month, BigInteger.ZERO);
        if (fen.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal mean = new BigDecimal(weighted.getOrDefault(month, BigInteger.ZERO))
                .divide(new BigDecimal(fen), 0, RoundingMode.CEILING);
        return Optional.of(new Rate(mean.longValueExact()));
    }
}
