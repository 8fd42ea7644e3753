package io.hegui.plugin.common;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.DatasetCheck;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordPlace;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.AnnualisedCost;
import io.hegui.sdk.lending.CashFlows;
import io.hegui.sdk.lending.DayCount;
import io.hegui.sdk.lending.Loan;
import io.hegui.sdk.lending.LoanPrimeRate;
import io.hegui.sdk.regulation.Cite;
import java.time.YearMonth;
import java.util.Optional;

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

    /** Actual days over 365: equal instalments, the usual case, are counted in months anyway. */
    @Override
    public void add(NewLoanCosts costs, Loan loan, RecordPlace place) {
        if (AnnualisedCost.of(CashFlows.of(loan, DayCount.ACTUAL_365)) instanceof AnnualisedCost.Found cost) {
            costs.add(loan.contractDate(), cost.simple());
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
        Optional<MonthlyShare> now = MonthlyShare.of(costs, month, context);
        Optional<MonthlyShare> before = MonthlyShare.of(costs, month.minusMonths(1), context);
        if (now.isEmpty() || before.isEmpty()) {
            findings.add(Observation.unknown(
                    FIELD, LoanPrimeRate.PARAMETER, (now.isEmpty() ? month : month.minusMonths(1)).atEndOfMonth()));
        } else if (now.get().above() > 0
                && before.get().loans() > 0
                && !now.get().isBelow(before.get())) {
            findings.add(Observation.on(FIELD)
                    .observed(now.get().share())
                    .with("before", before.get().share())
                    .with("above", now.get().above())
                    .with("loans", now.get().loans()));
        }
    }
}
