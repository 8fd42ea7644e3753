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
import io.hegui.sdk.value.Rate;

/** The overdue rate is too high. */
@CheckInfo(
        id = "N.08",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "逾期利率过高",
        en = "The overdue rate is too high",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "一(三)"),
        validFrom = "2017-01-01")
final class OverdueRateTooHighCheck implements RecordCheck<BenchLoan> {
    @Override
    public Class<BenchLoan> recordType() {
        return BenchLoan.class;
    }

    @Override
    public void check(BenchLoan loan, CheckContext context, Findings findings) {
        if (loan.overdueRate().millionths() * 2 > loan.contractRate().millionths() * 3) {
            findings.add(Observation.on("overdue_rate")
                    .observed(loan.overdueRate())
                    .expected(Expected.atMost(new Rate(loan.contractRate().millionths() * 3 / 2))));
        }
    }
}
