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

/** No income. */
@CheckInfo(
        id = "N.09",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "没有收入",
        en = "No income",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "一(三)"),
        validFrom = "2017-01-01")
final class NoIncomeCheck implements RecordCheck<BenchLoan> {
    @Override
    public Class<BenchLoan> recordType() {
        return BenchLoan.class;
    }

    @Override
    public void check(BenchLoan loan, CheckContext context, Findings findings) {
        if (!loan.monthlyIncome().isPositive()) {
            findings.add(Observation.on("monthly_income")
                    .observed(loan.monthlyIncome())
                    .expected(Expected.atLeast(Money.ofFen(1))));
        }
    }
}
