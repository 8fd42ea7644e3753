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

/** The borrower was not of age. */
@CheckInfo(
        id = "N.02",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "借款人未成年",
        en = "The borrower was not of age",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "一(三)"),
        validFrom = "2017-01-01")
final class BorrowerUnderAgeCheck implements RecordCheck<BenchLoan> {
    @Override
    public Class<BenchLoan> recordType() {
        return BenchLoan.class;
    }

    @Override
    public void check(BenchLoan loan, CheckContext context, Findings findings) {
        if (loan.idNumber().birthDate().plusYears(18).isAfter(loan.contractDate())) {
            findings.add(Observation.on("id_number")
                    .observed(loan.idNumber())
                    .expected(Expected.atMost(loan.contractDate().minusYears(18))));
        }
    }
}
