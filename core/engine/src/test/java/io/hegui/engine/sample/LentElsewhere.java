package io.hegui.engine.sample;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.CrossInstitutionCheck;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;
import io.hegui.sdk.value.Money;
import java.util.List;
import java.util.Set;

/** A loan that is in another institution's book too. */
@CheckInfo(
        id = "T.5",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "他处也有",
        en = "Lent elsewhere too",
        cites = @Cite(document = "T", article = "2"),
        validFrom = "2020-01-01")
public class LentElsewhere implements CrossInstitutionCheck<LoanRow, Amount> {
    private final int leastOthers;

    public LentElsewhere() {
        this(0);
    }

    /** @param leastOthers 0 or 1, which makes no difference to what is found */
    public LentElsewhere(int leastOthers) {
        this.leastOthers = leastOthers;
    }

    @Override
    public Class<LoanRow> recordType() {
        return LoanRow.class;
    }

    @Override
    public Class<Amount> contributionType() {
        return Amount.class;
    }

    @Override
    public String key(LoanRow loan) {
        return loan.loanId();
    }

    @Override
    public Amount contribution(LoanRow loan) {
        return new Amount(loan.principal());
    }

    @Override
    public Amount merge(Amount left, Amount right) {
        return new Amount(left.principal().plus(right.principal()));
    }

    @Override
    public Set<String> disclosed() {
        return Set.of("expected");
    }

    @Override
    public int leastOthers() {
        return leastOthers;
    }

    @Override
    public void judge(Own<Amount> own, List<Amount> others, CheckContext context, DatasetFindings findings) {
        if (!others.isEmpty()) {
            Amount all = others.stream().reduce(this::merge).orElseThrow();
            findings.add(
                    own.places().get(0),
                    Observation.on("principal").observed(all.principal()).expected(Expected.equalTo(Money.ofFen(0))));
        }
    }
}
