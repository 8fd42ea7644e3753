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

/** Disbursed before the contract. */
@CheckInfo(
        id = "N.03",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "放款早于合同",
        en = "Disbursed before the contract",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "一(三)"),
        validFrom = "2017-01-01")
final class DisbursedBeforeContractCheck implements RecordCheck<BenchLoan> {
    @Override
    public Class<BenchLoan> recordType() {
        return BenchLoan.class;
    }

    @Override
    public void check(BenchLoan loan, CheckContext context, Findings findings) {
        if (loan.disburseDate().isBefore(loan.contractDate())) {
            findings.add(Observation.on("disburse_date")
                    .observed(loan.disburseDate())
                    .expected(Expected.atLeast(loan.contractDate())));
        }
    }
}
