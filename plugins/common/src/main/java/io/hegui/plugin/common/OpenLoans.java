package io.hegui.plugin.common;

import io.hegui.sdk.value.Money;

/**
 * What one lender tells of a borrower's open loans.
 *
 * @param loans at least 1
 * @param balance what is owed, not negative
 */
public record OpenLoans(int loans, Money balance) {
    /** What cannot be added any more stays the largest amount: one lender's nonsense must not stop the others' checks. */
    OpenLoans plus(OpenLoans other) {
        long fen = balance.minorUnits() + other.balance.minorUnits();
        return new OpenLoans(loans + other.loans, Money.ofFen(fen < 0 ? Long.MAX_VALUE : fen));
    }
}
