package io.hegui.plugin.p2p;

import io.hegui.sdk.value.Money;

/** What of a loan counts against a borrower's limit. */
public record BorrowerBalance(Money balance) {
    static final Money ON_ONE_PLATFORM = Money.yuan("200000.00");
    static final Money EVERYWHERE = Money.yuan("1000000.00");

    /** What cannot be added any more stays the largest amount: one filer's nonsense must not stop others' checks. */
    BorrowerBalance plus(BorrowerBalance other) {
        long fen = balance.minorUnits() + other.balance.minorUnits();
        return new BorrowerBalance(Money.ofFen(fen < 0 ? Long.MAX_VALUE : fen));
    }
}
