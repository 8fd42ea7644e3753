package io.hegui.plugin.common;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.DatasetCheck;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.RecordPlace;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.Loan;
import io.hegui.sdk.regulation.Cite;

/**
 * A chain of loans in which each is paid off by the next counts as rolled over once more at every link, and becomes too
 * long by that. Rollovers that the loan states itself belong to {@link TooManyRolloversCheck}.
 */
@CheckInfo(
        id = "E.1.3.g.2",
        kind = Kind.PLAUSIBILITY,
        severity = Severity.MAJOR,
        zh = "以新贷偿还旧贷变相展期",
        en = "New loans that pay off old ones hide rollovers",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "一(三)"),
        validFrom = "2017-12-01")
final class HiddenRolloversCheck implements DatasetCheck<Loan, LoanHistory> {
    @Override
    public Class<Loan> recordType() {
        return Loan.class;
    }

    @Override
    public LoanHistory start() {
        return new LoanHistory();
    }

    @Override
    public void add(LoanHistory history, Loan loan, RecordPlace place) {
        history.add(loan, place);
    }

    @Override
    public LoanHistory merge(LoanHistory left, LoanHistory right) {
        left.addAll(right);
        return left;
    }

    @Override
    public void finish(LoanHistory history, CheckContext context, DatasetFindings findings) {
        new RolloverChains(history, context).report(findings);
    }
}
