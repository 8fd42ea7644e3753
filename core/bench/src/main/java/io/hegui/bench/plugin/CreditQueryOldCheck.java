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

/** The credit query is too old, or late. */
@CheckInfo(
        id = "N.17",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "征信查询过期",
        en = "The credit query is too old, or late",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "一(三)"),
        validFrom = "2017-01-01")
final class CreditQueryOldCheck implements RecordCheck<BenchLoan> {
    @Override
    public Class<BenchLoan> recordType() {
        return BenchLoan.class;
    }

    @Override
    public void check(BenchLoan loan, CheckContext context, Findings findings) {
        Optional<Effective<Integer>> found = context.parameter(BenchParameters.QUERY_DAYS, loan.contractDate());
        if (found.isEmpty()) {
            findings.add(Observation.unknown("credit_query_date", BenchParameters.QUERY_DAYS, loan.contractDate()));
            return;
        }
        int limit = found.get().value();
        if (loan.creditQueryDate().isAfter(loan.contractDate())
                || loan.creditQueryDate().plusDays(limit).isBefore(loan.contractDate())) {
            findings.add(Observation.on("credit_query_date")
                    .observed(loan.creditQueryDate())
                    .expected(Expected.atMost(loan.contractDate())));
        }
    }
}
