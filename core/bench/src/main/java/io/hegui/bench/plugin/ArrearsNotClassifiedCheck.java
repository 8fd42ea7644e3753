package io.hegui.bench.plugin;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.Classification;
import io.hegui.sdk.regulation.Cite;
import java.util.List;

/** In arrears and not classified. */
@CheckInfo(
        id = "N.12",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "逾期未下调分类",
        en = "In arrears and not classified",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "一(三)"),
        validFrom = "2017-01-01")
final class ArrearsNotClassifiedCheck implements RecordCheck<BenchLoan> {
    @Override
    public Class<BenchLoan> recordType() {
        return BenchLoan.class;
    }

    @Override
    public void check(BenchLoan loan, CheckContext context, Findings findings) {
        if (loan.daysPastDue() > 90
                && (loan.classification() == Classification.NORMAL
                        || loan.classification() == Classification.SPECIAL_MENTION)) {
            findings.add(Observation.on("classification")
                    .observed(loan.classification())
                    .expected(Expected.noneOf(List.of(Classification.NORMAL, Classification.SPECIAL_MENTION))));
        }
    }
}
