package io.hegui.plugin.common;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.AnnualisedCost;
import io.hegui.sdk.lending.CashFlows;
import io.hegui.sdk.lending.DayCount;
import io.hegui.sdk.lending.Loan;
import io.hegui.sdk.regulation.Cite;
import java.util.Optional;

/**
 * A payment does not cover the interest of its period at the annualised cost, so the simple rate compounds the rest.
 * Such loans exist (interest monthly after a charge up front): the file is not wrong, the figure needs a second look.
 */
@CheckInfo(
        id = "E.1.2.a.4",
        kind = Kind.PLAUSIBILITY,
        severity = Severity.INFO,
        zh = "某期还款低于当期利息",
        en = "A payment is smaller than the interest of its period",
        cites = {
            @Cite(document = "整治办函〔2017〕141号", article = "一(二)"),
            @Cite(document = "中国人民银行公告〔2021〕第3号", article = "全文")
        },
        validFrom = "2017-12-01")
final class InterestCompoundedCheck implements RecordCheck<Loan> {
    @Override
    public Class<Loan> recordType() {
        return Loan.class;
    }

    @Override
    public void check(Loan loan, CheckContext context, Findings findings) {
        if (loan.cashFlows() == null) {
            // Equal payments that pay a loan off cover its interest each time, and so does a single one.
            return;
        }
        Optional<DayCount> dayCount = CostRule.dayCount(loan.contractDate(), context);
        if (dayCount.isEmpty()) {
            findings.add(Observation.unknown("cash_flows", CostRule.DAY_COUNT, loan.contractDate()));
            return;
        }
        CashFlows flows = CashFlows.of(loan, dayCount.get());
        if (AnnualisedCost.of(flows) instanceof AnnualisedCost.Found cost) {
            cost.shortPayment()
                    .ifPresent(number -> findings.add(Observation.on("cash_flows")
                            .observed(flows.payment(number - 1))
                            .with("number", number)
                            .with("simple", cost.simple())
                            .working(AnnualisedCost.working(flows, cost))));
        }
    }
}
