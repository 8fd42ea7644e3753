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
import io.hegui.sdk.value.Rate;
import java.util.Optional;

/** The contract rate is above the cap. */
@CheckInfo(
        id = "N.06",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "合同利率超过上限",
        en = "The contract rate is above the cap",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "一(三)"),
        validFrom = "2017-01-01")
final class RateAboveCapCheck implements RecordCheck<BenchLoan> {
    @Override
    public Class<BenchLoan> recordType() {
        return BenchLoan.class;
    }

    @Override
    public void check(BenchLoan loan, CheckContext context, Findings findings) {
        Optional<Effective<Rate>> found = context.parameter(BenchParameters.RATE_CAP, loan.contractDate());
        if (found.isEmpty()) {
            findings.add(Observation.unknown("contract_rate", BenchParameters.RATE_CAP, loan.contractDate()));
            return;
        }
        Rate limit = found.get().value();
        if (loan.contractRate().isAbove(limit)) {
            findings.add(Observation.on("contract_rate")
                    .observed(loan.contractRate())
                    .expected(Expected.atMost(limit)));
        }
    }
}
