package io.hegui.plugin.common;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.GroupCheck;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.Loan;
import io.hegui.sdk.regulation.Cite;
import java.util.List;

/**
 * A chain of loans in which each is paid off by the next counts as rolled over once more at every link, and becomes too
 * long by that. Rollovers that the loan states itself belong to {@link TooManyRolloversCheck}.
 */
@CheckInfo(
        id = "E.1.3.g.2",
        kind = Kind.PLAUSIBILITY,
        severity = Severity.INFO,
        zh = "以新贷偿还旧贷变相展期",
        en = "New loans that pay off old ones hide rollovers",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "一(三)"),
        validFrom = "2017-12-01")
final class HiddenRolloversCheck implements GroupCheck<Loan, LoanTrace> {
    @Override
    public Class<Loan> recordType() {
        return Loan.class;
    }

    @Override
    public Class<LoanTrace> memberType() {
        return LoanTrace.class;
    }

    @Override
    public String group(Loan loan) {
        return loan.borrowerIdNumber().number();
    }

    @Override
    public int leastMembers() {
        return 2;
    }

    @Override
    public LoanTrace member(Loan loan) {
        return new LoanTrace(
                loan.contractDate(),
                loan.principal(),
                loan.paidOffOn(),
                loan.payoff(),
                loan.rollovers(),
                TooManyRolloversCheck.isExcused(loan));
    }

    @Override
    public void check(List<Member<LoanTrace>> loans, CheckContext context, DatasetFindings findings) {
        LoanHistory history = new LoanHistory();
        loans.forEach(loan -> history.add(loan.value(), loan.place()));
        new RolloverChains(history, context).report(findings);
    }
}
