package io.hegui.bench.plugin;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;

/** The term is too long. */
@CheckInfo(
        id = "N.18",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "期限过长",
        en = "The term is too long",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "一(三)"),
        validFrom = "2017-01-01")
final class TermTooLongCheck implements RecordCheck<BenchLoan> {
    @Override
    public Class<BenchLoan> recordType() {
        return BenchLoan.class;
    }

    @Override
    public void check(BenchLoan loan, CheckContext context, Findings findings) {
        if (loan.maturityDate().isAfter(loan.contractDate().plusYears(3))) {
            findings.add(Observation.on("maturity_date")
                    .observed(loan.maturityDate())
                    .expected(Expected.atMost(loan.contractDate().plusYears(3))));
        }
    }
}
