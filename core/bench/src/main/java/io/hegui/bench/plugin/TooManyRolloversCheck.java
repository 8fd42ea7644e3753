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
import java.util.Optional;

/** Rolled over too often. */
@CheckInfo(
        id = "N.11",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "展期次数过多",
        en = "Rolled over too often",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "一(三)"),
        validFrom = "2017-01-01")
final class TooManyRolloversCheck implements RecordCheck<BenchLoan> {
    @Override
    public Class<BenchLoan> recordType() {
        return BenchLoan.class;
    }

    @Override
    public void check(BenchLoan loan, CheckContext context, Findings findings) {
        Optional<Effective<Integer>> found = context.parameter(BenchParameters.ROLLOVERS, loan.contractDate());
        if (found.isEmpty()) {
            findings.add(Observation.unknown("rollovers", BenchParameters.ROLLOVERS, loan.contractDate()));
            return;
        }
        int limit = found.get().value();
        if (loan.rollovers() > limit) {
            findings.add(Observation.on("rollovers").observed(loan.rollovers()).expected(Expected.atMost(limit)));
        }
    }
}
