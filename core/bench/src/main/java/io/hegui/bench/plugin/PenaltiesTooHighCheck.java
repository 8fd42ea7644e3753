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
import io.hegui.sdk.value.Money;

/** The penalties are too high. */
@CheckInfo(
        id = "N.19",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "逾期费用过高",
        en = "The penalties are too high",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "一(三)"),
        validFrom = "2017-01-01")
final class PenaltiesTooHighCheck implements RecordCheck<BenchLoan> {
    @Override
    public Class<BenchLoan> recordType() {
        return BenchLoan.class;
    }

    @Override
    public void check(BenchLoan loan, CheckContext context, Findings findings) {
        if (loan.penalties().times(10).compareTo(loan.principal().times(3)) > 0) {
            findings.add(Observation.on("penalties")
                    .observed(loan.penalties())
                    .expected(Expected.atMost(Money.ofFen(loan.principal().minorUnits() * 3 / 10))));
        }
    }
}
