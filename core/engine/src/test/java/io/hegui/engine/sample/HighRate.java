package io.hegui.engine.sample;

import io.hegui.sdk.Text;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.check.Working;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import io.hegui.sdk.regulation.Cite;
import io.hegui.sdk.value.Rate;
import java.util.Optional;

/** Rate over the cap of the contract date. */
@CheckInfo(
        id = "T.1",
        kind = Kind.COMPLIANCE,
        severity = Severity.CRITICAL,
        zh = "利率过高",
        en = "Rate over the cap",
        cites = @Cite(document = "T", article = "1"),
        validFrom = "2020-01-01",
        validTo = "2029-12-31")
public final class HighRate implements RecordCheck<LoanRow> {
    public static final Parameter<Rate> CAP = new Parameter<>("t.cap", Text.of("上限", "Cap"), Rate::parse);

    @Override
    public Class<LoanRow> recordType() {
        return LoanRow.class;
    }

    @Override
    public void check(LoanRow loan, CheckContext context, Findings findings) {
        Optional<Effective<Rate>> cap = context.parameter(CAP, loan.contractDate());
        if (cap.isEmpty()) {
            findings.add(Observation.unknown("rate", CAP, loan.contractDate()));
            return;
        }
        if (loan.rate().isAbove(cap.get().value())) {
            findings.add(Observation.on("rate")
                    .observed(loan.rate())
                    .expected(Expected.atMost(cap.get().value()))
                    .with("borrower_name", loan.borrower())
                    .with("product", loan.product())
                    .working(Working.figures("rate", loan.rate().toString(), "who", loan.borrower())));
        }
    }
}
