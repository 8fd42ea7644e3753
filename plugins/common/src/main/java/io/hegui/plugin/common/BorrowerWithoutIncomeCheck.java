package io.hegui.plugin.common;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.IncomeSource;
import io.hegui.sdk.lending.Loan;
import io.hegui.sdk.regulation.Cite;
import io.hegui.sdk.value.Money;
import java.util.List;

/** A loan to somebody without income, or with an income that nobody has proved. */
@CheckInfo(
        id = "E.1.3.e",
        kind = Kind.COMPLIANCE,
        severity = Severity.CRITICAL,
        zh = "向无收入来源的借款人放贷",
        en = "The borrower has no source of income",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "一(三)"),
        validFrom = "2017-12-01")
final class BorrowerWithoutIncomeCheck implements RecordCheck<Loan> {
    @Override
    public Class<Loan> recordType() {
        return Loan.class;
    }

    @Override
    public void check(Loan loan, CheckContext context, Findings findings) {
        if (loan.incomeSource() == IncomeSource.NONE) {
            findings.add(Observation.on("income_source")
                    .observed(loan.incomeSource())
                    .expected(Expected.noneOf(List.of(IncomeSource.NONE))));
            return;
        }
        if (!loan.monthlyIncome().isPositive()) {
            findings.add(Observation.on("monthly_income")
                    .because("zero")
                    .observed(loan.monthlyIncome())
                    .expected(Expected.atLeast(Money.ofFen(1))));
        }
        String proof = loan.incomeProof();
        if (proof == null || proof.isBlank()) {
            findings.add(Observation.on("income_proof").because("unproved").expected(Expected.present()));
        }
    }
}
