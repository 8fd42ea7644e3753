package io.hegui.engine.sample;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Need;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;
import java.util.List;

/** A loan that is of another amount in the filing that is looked into. */
@CheckInfo(
        id = "T.6",
        kind = Kind.PLAUSIBILITY,
        severity = Severity.MINOR,
        zh = "金额不同",
        en = "Another amount",
        cites = @Cite(document = "T", article = "2"),
        validFrom = "2020-01-01")
public final class OtherAmount implements RecordCheck<LoanRow> {
    private static final Need<LoanRow, Amount> LOANS =
            Need.of("loans", LoanRow.class, LoanRow::loanId, Amount.class, loan -> new Amount(loan.principal()));

    @Override
    public Class<LoanRow> recordType() {
        return LoanRow.class;
    }

    @Override
    public List<Need<?, ?>> needs() {
        return List.of(LOANS);
    }

    @Override
    public void check(LoanRow loan, CheckContext context, Findings findings) {
        context.lookup(LOANS)
                .find(loan.loanId())
                .filter(other -> !other.principal().equals(loan.principal()))
                .ifPresent(other -> findings.add(Observation.on("principal")
                        .observed(loan.principal())
                        .expected(Expected.equalTo(other.principal()))));
    }
}
