package io.hegui.sdk.value;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount of money.
 *
 * @param minorUnits the amount in the currency's smallest unit, for CNY in fen; may be negative
 * @param currency ISO 4217 currency
 */
public record Money(long minorUnits, Currency currency) implements Comparable<Money> {
    private static final Currency YUAN = Currency.getInstance("CNY");

    public Money {
        requireNonNull(currency, "currency is null");
    }

    /** An amount in fen (hundredths of a yuan). */
    public static Money ofFen(long fen) {
        return new Money(fen, YUAN);
    }

    /**
     * An amount in yuan, for example {@code 1120.50}.
     *
     * @throws IllegalArgumentException if it has more than two decimals, or is no plain decimal number, or overflows
     */
    public static Money yuan(String yuan) {
        try {
            BigDecimal amount = Decimals.parse(yuan);
            return new Money(
                    amount.setScale(2, RoundingMode.UNNECESSARY).unscaledValue().longValueExact(), YUAN);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "an amount has at most two decimals and 16 digits, was '" + yuan + "'", e);
        }
    }

    /** The same as {@link #yuan}: the form a file uses. */
    public static Money parse(String text) {
        return yuan(text);
    }

    /** The amount in the currency's main unit, with all its decimals. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minorUnits, Math.max(currency.getDefaultFractionDigits(), 0));
    }

    /** @throws ArithmeticException on overflow; @throws IllegalArgumentException if the currencies differ */
    public Money plus(Money other) {
        return new Money(Math.addExact(minorUnits, same(other).minorUnits), currency);
    }

    /** @throws ArithmeticException on overflow; @throws IllegalArgumentException if the currencies differ */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minorUnits, same(other).minorUnits), currency);
    }

    /** @throws ArithmeticException on overflow */
    public Money times(long factor) {
        return new Money(Math.multiplyExact(minorUnits, factor), currency);
    }

    public boolean isPositive() {
        return minorUnits > 0;
    }

    public boolean isZero() {
        return minorUnits == 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minorUnits, same(other).minorUnits);
    }

    /** Plain digits without grouping, for example {@code 1120.50}. */
    @Override
    public String toString() {
        return Decimals.plain(minorUnits, Math.max(currency.getDefaultFractionDigits(), 0));
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("currencies differ: " + currency + " and " + other.currency);
        }
        return other;
    }
}
