package io.hegui.plugin.common;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.DatasetCheck;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordPlace;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.CashFlows;
import io.hegui.sdk.lending.DayCount;
import io.hegui.sdk.lending.Loan;
import io.hegui.sdk.lending.LoanPrimeRate;
import io.hegui.sdk.regulation.Cite;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The share of new loans above the warning line is not smaller than in the month before. The guideline wants it to fall
 * clearly until the end of 2026, without a number, so this is a note.
 */
@CheckInfo(
        id = "X.MLC.5",
        kind = Kind.PLAUSIBILITY,
        severity = Severity.INFO,
        zh = "高于关注线的新发放贷款占比没有下降",
        en = "The share of new loans above the warning line does not fall",
        cites = @Cite(document = "小额贷款公司综合融资成本管理工作指引", article = "综合成本上限"),
        validFrom = "2025-12-24",
        validTo = "2027-12-31",
        binds = {"MLC", "NMLC"})
final class DearLoansNotFallingCheck implements DatasetCheck<Loan, NewLoanCosts> {
    private static final String FIELD = "share_above_line";

    @Override
    public Class<Loan> recordType() {
        return Loan.class;
    }

    @Override
    public NewLoanCosts start() {
        return new NewLoanCosts();
    }

    @Override
    public void add(NewLoanCosts costs, Loan loan, RecordPlace place) {
        throw new UnsupportedOperationException("which month a loan counts for is known by the filing alone");
    }

    /** Actual days over 365: equal instalments, the usual case, are counted in months anyway. */
    @Override
    public void add(NewLoanCosts costs, Loan loan, RecordPlace place, CheckContext context) {
        LocalDate end = context.filing().period().end();
        LocalDate signed = loan.contractDate();
        int monthsAgo = 12 * (end.getYear() - signed.getYear()) + end.getMonthValue() - signed.getMonthValue();
        if (monthsAgo == 0 || monthsAgo == 1) {
            MonthlyShare month = monthsAgo == 0 ? costs.now() : costs.before();
            month.add(
                    CashFlows.of(loan, DayCount.ACTUAL_365),
                    context.onDay(CostLimits.ON, signed).line());
        }
    }

    @Override
    public NewLoanCosts merge(NewLoanCosts left, NewLoanCosts right) {
        left.addAll(right);
        return left;
    }

    @Override
    public void finish(NewLoanCosts costs, CheckContext context, DatasetFindings findings) {
        YearMonth month = YearMonth.from(context.filing().period().end());
        MonthlyShare now = costs.now();
        MonthlyShare before = costs.before();
        if (!now.isKnown() || !before.isKnown()) {
            findings.add(Observation.unknown(
                    FIELD, LoanPrimeRate.PARAMETER, (now.isKnown() ? month.minusMonths(1) : month).atEndOfMonth()));
        } else if (now.above() > 0 && before.loans() > 0 && !now.isBelow(before)) {
            findings.add(Observation.on(FIELD)
                    .observed(now.share())
                    .with("before", before.share())
                    .with("above", now.above())
                    .with("loans", now.loans()));
        }
    }
}
