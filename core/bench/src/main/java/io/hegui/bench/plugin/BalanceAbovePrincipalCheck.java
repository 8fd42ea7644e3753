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

/** The balance is above the principal. */
@CheckInfo(
        id = "N.13",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "余额大于本金",
        en = "The balance is above the principal",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "一(三)"),
        validFrom = "2017-01-01")
final class BalanceAbovePrincipalCheck implements RecordCheck<BenchLoan> {
    @Override
    public Class<BenchLoan> recordType() {
        return BenchLoan.class;
    }

    @Override
    public void check(BenchLoan loan, CheckContext context, Findings findings) {
        if (loan.balance().compareTo(loan.principal()) > 0) {
            findings.add(
                    Observation.on("balance").observed(loan.balance()).expected(Expected.atMost(loan.principal())));
        }
    }
}
