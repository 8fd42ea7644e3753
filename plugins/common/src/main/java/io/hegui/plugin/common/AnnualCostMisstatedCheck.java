package io.hegui.plugin.common;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Need;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.DayCount;
import io.hegui.sdk.lending.Loan;
import io.hegui.sdk.lending.conduct.DisclosureRow;
import io.hegui.sdk.lending.conduct.RateMethod;
import io.hegui.sdk.regulation.Cite;
import io.hegui.sdk.value.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The yearly rate shown to the borrower is not the one that the loan book gives by the method named. */
@CheckInfo(
        id = "E.1.2.c.2",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "披露的年化成本与重新计算结果不符",
        en = "The yearly rate shown is not the one computed",
        cites = {
            @Cite(document = "整治办函〔2017〕141号", article = "一(二)"),
            @Cite(document = "中国人民银行公告〔2021〕第3号", article = "全文")
        },
        validFrom = "2017-12-01")
final class AnnualCostMisstatedCheck implements RecordCheck<DisclosureRow> {
    /** In percentage points: a rate is shown with two decimals, and instalments are rounded to the fen. */
    private static final Rate TOLERANCE = Rate.percent("0.05");

    private static final Need<Loan, LoanCost> COSTS =
            Need.of("loan-book", Loan.class, Loan::loanId, LoanCost.class, LoanCost::of);

    @Override
    public Class<DisclosureRow> recordType() {
        return DisclosureRow.class;
    }

    @Override
    public List<Need<?, ?>> needs() {
        return List.of(COSTS);
    }

    @Override
    public void check(DisclosureRow disclosure, CheckContext context, Findings findings) {
        Rate shown = disclosure.annualRate();
        RateMethod method = disclosure.method();
        if (shown == null || method == null) {
            return;
        }
        LocalDate signed = disclosure.ruleDate();
        Optional<DayCount> days = CostRule.dayCount(signed, context);
        if (days.isEmpty()) {
            findings.add(Observation.unknown("annual_rate", CostRule.DAY_COUNT, signed));
            return;
        }
        context.lookup(COSTS)
                .find(disclosure.loanId())
                .flatMap(cost -> method == RateMethod.SIMPLE ? cost.simple(days.get()) : cost.compound(days.get()))
                .filter(computed -> Math.abs(computed.minus(shown).millionths()) > TOLERANCE.millionths())
                .ifPresent(computed -> findings.add(Observation.on("annual_rate")
                        .observed(shown)
                        .expected(Expected.equalTo(computed))
                        .with("computed", computed)
                        .with("method", method)));
    }
}
