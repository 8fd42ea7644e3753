package io.hegui.plugin.common;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Need;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.conduct.ApplicationRow;
import io.hegui.sdk.lending.conduct.AssessmentRow;
import io.hegui.sdk.lending.conduct.AssessmentTrigger;
import io.hegui.sdk.regulation.Cite;
import java.util.List;

/** A loan was granted, and the return of assessments has none for it. */
@CheckInfo(
        id = "E.1.3.c.3",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "放款前没有评估记录",
        en = "No assessment before the loan",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "一(三)"),
        validFrom = "2017-12-01")
final class LoanNotAssessedCheck implements RecordCheck<ApplicationRow> {
    private static final Need<AssessmentRow, AssessedLoan> ASSESSED = Need.of(
                    "assessment",
                    AssessmentRow.class,
                    row -> row.trigger() == AssessmentTrigger.ORIGINATION ? row.loanId() : "",
                    AssessedLoan.class,
                    row -> new AssessedLoan(row.dueOn()))
            .merging((first, later) -> first);

    @Override
    public Class<ApplicationRow> recordType() {
        return ApplicationRow.class;
    }

    @Override
    public List<Need<?, ?>> needs() {
        return List.of(ASSESSED);
    }

    @Override
    public void check(ApplicationRow application, CheckContext context, Findings findings) {
        if (context.lookup(ASSESSED).find(application.loanId()).isEmpty()) {
            findings.add(Observation.on("loan_id").observed(application.loanId()));
        }
    }
}
