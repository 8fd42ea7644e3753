package io.hegui.bench.plugin;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.regulation.Cite;
import io.hegui.sdk.value.Money;
import java.util.Optional;

/** The instalment takes too much of the income. */
@CheckInfo(
        id = "N.10",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "还款占收入比过高",
        en = "The instalment takes too much of the income",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "一(三)"),
        validFrom = "2017-01-01")
final class InstalmentAboveIncomeShareCheck implements RecordCheck<BenchLoan> {
    @Override
    public Class<BenchLoan> recordType() {
        return BenchLoan.class;
    }

    @Override
    public void check(BenchLoan loan, CheckContext context, Findings findings) {
        Optional<Effective<Integer>> found = context.parameter(BenchParameters.INCOME_SHARE, loan.contractDate());
        if (found.isEmpty()) {
            findings.add(Observation.unknown("instalment", BenchParameters.INCOME_SHARE, loan.contractDate()));
            return;
        }
        int limit = found.get().value();
        if (loan.monthlyIncome().isPositive()
                && loan.instalment().times(100).compareTo(loan.monthlyIncome().times(limit)) > 0) {
            findings.add(Observation.on("instalment")
                    .observed(loan.instalment())
                    .expected(Expected.atMost(
                            Money.ofFen(loan.monthlyIncome().times(limit).minorUnits() / 100))));
        }
    }
}
