package io.hegui.engine.sample;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.GroupCheck;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;
import io.hegui.sdk.value.Money;
import java.util.List;

/** The loans of one note are over 10,000 yuan together. */
@CheckInfo(
        id = "T.7",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "合计过大",
        en = "Too much together",
        cites = @Cite(document = "T", article = "2"),
        validFrom = "2020-01-01")
public class TooMuchTogether implements GroupCheck<LoanRow, Amount> {
    private static final Money LIMIT = Money.yuan("10000.00");

    private final boolean passesOver;

    /** @param passesOver whether it says which groups need not be judged, which makes no difference to what is found */
    public TooMuchTogether(boolean passesOver) {
        this.passesOver = passesOver;
    }

    @Override
    public Class<LoanRow> recordType() {
        return LoanRow.class;
    }

    @Override
    public Class<Amount> memberType() {
        return Amount.class;
    }

    @Override
    public String group(LoanRow loan) {
        String note = loan.note1();
        return note == null ? "" : note;
    }

    @Override
    public Amount member(LoanRow loan) {
        return new Amount(loan.principal());
    }

    @Override
    public int leastMembers() {
        return passesOver ? 2 : 1;
    }

    @Override
    public boolean mattersAlone(LoanRow loan) {
        return passesOver && loan.principal().compareTo(LIMIT) > 0;
    }

    @Override
    public void check(List<Member<Amount>> members, CheckContext context, DatasetFindings findings) {
        Money all = members.stream()
                .map(member -> member.value().principal())
                .reduce(Money::plus)
                .orElseThrow();
        if (all.compareTo(LIMIT) > 0) {
            findings.add(
                    members.get(members.size() - 1).place(),
                    Observation.on("principal").observed(all).expected(Expected.atMost(LIMIT)));
        }
    }
}
