package io.hegui.plugin.common;

import io.hegui.sdk.check.ChangeCheck;
import io.hegui.sdk.check.ChangeCheck.Change;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.Loan;
import io.hegui.sdk.regulation.Cite;

/** A loan that was in arrears was rolled over since the last filing and is now classified better: evergreening. */
@CheckInfo(
        id = "E.1.4.c.3",
        kind = Kind.COMPLIANCE,
        severity = Severity.CRITICAL,
        zh = "以展期上调逾期贷款分类",
        en = "A loan in arrears was rolled over and classified better",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "一(四)"),
        validFrom = "2017-12-01")
final class ClassificationRaisedCheck implements ChangeCheck<Loan, LoanQuality> {
    @Override
    public Class<Loan> recordType() {
        return Loan.class;
    }

    @Override
    public Class<LoanQuality> memberType() {
        return LoanQuality.class;
    }

    @Override
    public String key(Loan loan) {
        return loan.loanId();
    }

    @Override
    public LoanQuality member(Loan loan) {
        return new LoanQuality(loan.rollovers(), loan.daysPastDue(), loan.classification());
    }

    @Override
    public void check(Change<LoanQuality> change, CheckContext context, DatasetFindings findings) {
        if (change.before().isEmpty() || change.now().isEmpty()) {
            return;
        }
        LoanQuality before = change.before().get();
        LoanQuality now = change.now().get();
        boolean rolledOver = now.rollovers() > before.rollovers() && before.daysPastDue() > 0;
        if (rolledOver && now.classification().compareTo(before.classification()) < 0) {
            findings.add(
                    change.place(),
                    Observation.on("classification")
                            .observed(now.classification())
                            .expected(Expected.equalTo(before.classification()))
                            .with("before", before.classification())
                            .with("days", before.daysPastDue()));
        }
    }
}
