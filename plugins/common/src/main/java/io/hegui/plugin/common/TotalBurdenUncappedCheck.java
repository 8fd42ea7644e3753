package io.hegui.plugin.common;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.check.Working;
import io.hegui.sdk.lending.CashFlows;
import io.hegui.sdk.lending.DayCount;
import io.hegui.sdk.lending.Loan;
import io.hegui.sdk.regulation.Cite;
import io.hegui.sdk.value.Money;

/** The contract caps the total burden not at all, or the payments planned and the penalties accrued exceed the cap. */
@CheckInfo(
        id = "E.1.3.f",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "未约定或突破本息费总负担上限",
        en = "The total burden has no cap, or exceeds it",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "一(三)"),
        validFrom = "2017-12-01")
final class TotalBurdenUncappedCheck implements RecordCheck<Loan> {
    private static final String FIELD = "total_burden_cap";

    @Override
    public Class<Loan> recordType() {
        return Loan.class;
    }

    @Override
    public void check(Loan loan, CheckContext context, Findings findings) {
        Money cap = loan.totalBurdenCap();
        if (cap == null) {
            findings.add(Observation.on(FIELD).because("no_cap").expected(Expected.present()));
            return;
        }
        Money planned = CashFlows.of(loan, DayCount.ACTUAL_365).total();
        Money filed = loan.penalties();
        Money penalties = filed == null ? Money.ofFen(0) : filed;
        Money total = planned.plus(penalties);
        if (total.compareTo(cap) > 0) {
            findings.add(Observation.on("total_burden")
                    .observed(total)
                    .expected(Expected.atMost(cap))
                    .with("cap", cap)
                    .working(Working.figures(
                            "planned_payments", planned.toString(),
                            "penalties", penalties.toString(),
                            "total", total.toString(),
                            "cap", cap.toString())));
        }
    }
}
