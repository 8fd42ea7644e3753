package io.hegui.plugin.p2p;

import io.hegui.sdk.check.CrossInstitutionCheck.Own;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.GroupCheck.Member;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.value.Money;
import java.util.List;

/** What of a loan counts against a borrower's limit, a person's or an organisation's. */
public record BorrowerBalance(Money balance) {
    /** What cannot be added any more stays the largest amount: one filer's nonsense must not stop others' checks. */
    BorrowerBalance plus(BorrowerBalance other) {
        long fen = balance.minorUnits() + other.balance.minorUnits();
        return new BorrowerBalance(Money.ofFen(fen < 0 ? Long.MAX_VALUE : fen));
    }

    /** Whether it is above the limit by itself. */
    boolean isAbove(Money limit) {
        return balance.compareTo(limit) > 0;
    }

    /** Judges all loans of one borrower on one platform; the last one is named. */
    static void onOnePlatform(List<Member<BorrowerBalance>> loans, Money limit, DatasetFindings findings) {
        BorrowerBalance all =
                loans.stream().map(Member::value).reduce(BorrowerBalance::plus).orElseThrow();
        if (all.isAbove(limit)) {
            findings.add(
                    loans.get(loans.size() - 1).place(),
                    Observation.on("borrower_balance")
                            .observed(all.balance())
                            .expected(Expected.atMost(limit))
                            .with("loans", loans.size())
                            .with("limit", limit));
        }
    }

    /** Judges what one borrower owes on this platform and on others; the first loan is named. */
    static void everywhere(
            Own<BorrowerBalance> own, List<BorrowerBalance> others, Money limit, DatasetFindings findings) {
        BorrowerBalance all = others.stream().reduce(own.contribution(), BorrowerBalance::plus);
        if (all.isAbove(limit)) {
            findings.add(
                    own.places().get(0),
                    Observation.on("balance_everywhere")
                            .observed(all.balance())
                            .expected(Expected.atMost(limit))
                            .with("limit", limit)
                            .with("platforms", others.size() + 1));
        }
    }
}
