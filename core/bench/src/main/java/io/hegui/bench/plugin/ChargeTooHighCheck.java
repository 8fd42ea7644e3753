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

/** The charge up front is too high. */
@CheckInfo(
        id = "N.16",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "前期费用过高",
        en = "The charge up front is too high",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "一(三)"),
        validFrom = "2017-01-01")
final class ChargeTooHighCheck implements RecordCheck<BenchLoan> {
    @Override
    public Class<BenchLoan> recordType() {
        return BenchLoan.class;
    }

    @Override
    public void check(BenchLoan loan, CheckContext context, Findings findings) {
        if (loan.fee().times(20).compareTo(loan.principal()) > 0) {
            findings.add(Observation.on("fee")
                    .observed(loan.fee())
                    .expected(Expected.atMost(Money.ofFen(loan.principal().minorUnits() / 20))));
        }
    }
}
