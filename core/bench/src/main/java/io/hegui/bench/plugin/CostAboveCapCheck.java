package io.hegui.bench.plugin;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.AnnualisedCost;
import io.hegui.sdk.lending.CashFlows;
import io.hegui.sdk.lending.DayCount;
import io.hegui.sdk.lending.Payment;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.regulation.Cite;
import io.hegui.sdk.value.Rate;
import java.util.List;
import java.util.Optional;

/** The annualised cost is above the cap. */
@CheckInfo(
        id = "N.07",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "综合成本超过上限",
        en = "The annualised cost is above the cap",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "一(三)"),
        validFrom = "2017-01-01")
final class CostAboveCapCheck implements RecordCheck<BenchLoan> {
    @Override
    public Class<BenchLoan> recordType() {
        return BenchLoan.class;
    }

    @Override
    public void check(BenchLoan loan, CheckContext context, Findings findings) {
        Optional<Effective<Rate>> cap = context.parameter(BenchParameters.COST_CAP, loan.contractDate());
        if (cap.isEmpty()) {
            findings.add(Observation.unknown("annual_cost", BenchParameters.COST_CAP, loan.contractDate()));
            return;
        }
        Rate limit = cap.get().value();
        CashFlows flows = flows(loan);
        if (AnnualisedCost.mayExceed(flows, limit)
                && AnnualisedCost.of(flows) instanceof AnnualisedCost.Found cost
                && cost.simple().isAbove(limit)) {
            findings.add(Observation.on("annual_cost")
                    .observed(cost.simple())
                    .expected(Expected.atMost(limit))
                    .working(AnnualisedCost.working(flows, cost)));
        }
    }

    private static CashFlows flows(BenchLoan loan) {
        return switch (loan.repayment()) {
            case EQUAL_MONTHLY ->
                CashFlows.level(loan.netProceeds(), loan.instalment(), loan.instalments(), DayCount.MONTHS);
            case EQUAL_WEEKLY ->
                CashFlows.level(loan.netProceeds(), loan.instalment(), loan.instalments(), DayCount.WEEKS);
            case BULLET, IRREGULAR ->
                CashFlows.dated(
                        loan.netProceeds(),
                        loan.disburseDate(),
                        List.of(new Payment(loan.maturityDate(), loan.instalment())),
                        DayCount.ACTUAL_365);
        };
    }
}
