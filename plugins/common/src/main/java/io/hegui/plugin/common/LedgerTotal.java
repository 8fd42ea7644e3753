package io.hegui.plugin.common;

import io.hegui.sdk.lending.Loan;
import io.hegui.sdk.value.Money;

/** Loans of the ledger together. */
public record LedgerTotal(long loans, Money balance) {
    static final LedgerTotal NOTHING = new LedgerTotal(0, Money.ofFen(0));

    static LedgerTotal of(Loan loan) {
        return new LedgerTotal(1, loan.balance());
    }

    /** What cannot be added any more stays the largest amount, which no report has. */
    LedgerTotal plus(LedgerTotal other) {
        long fen = balance.minorUnits() + other.balance.minorUnits();
        return new LedgerTotal(loans + other.loans, Money.ofFen(fen < 0 ? Long.MAX_VALUE : fen));
    }
}
