package io.hegui.plugin.common;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.AnnualisedCost;
import io.hegui.sdk.lending.CapInForce;
import io.hegui.sdk.lending.CashFlows;
import io.hegui.sdk.lending.CostLimit;
import io.hegui.sdk.lending.Loan;
import io.hegui.sdk.regulation.Cite;
import io.hegui.sdk.value.Rate;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The simple annual cost is above the cap of the contract date. Flows without a rate belong to
 * {@link CostNotComputableCheck}.
 */
@CheckInfo(
        id = "E.1.2.a",
        kind = Kind.COMPLIANCE,
        severity = Severity.CRITICAL,
        zh = "年化综合成本超过上限",
        en = "The annualised cost is above the cap",
        cites = {
            @Cite(document = "整治办函〔2017〕141号", article = "一(二)"),
            @Cite(document = "中国人民银行公告〔2021〕第3号", article = "全文")
        },
        validFrom = "2017-12-01",
        binds = {"MLC", "NMLC", "P2P", "BANK", "TRUST", "CFC", "AFC", "FINCO", "FLC", "LC"})
final class CostAboveCapCheck implements RecordCheck<Loan> {
    private static final CostLimit NOTHING = CostLimit.of(new Rate(0));

    @Override
    public Class<Loan> recordType() {
        return Loan.class;
    }

    @Override
    public void check(Loan loan, CheckContext context, Findings findings) {
        judge(loan, context).ifPresent(findings::add);
    }

    /** What is to be said of the loan's cost; empty where it is within the cap or has no rate. */
    static Optional<Observation> judge(Loan loan, CheckContext context) {
        LocalDate day = loan.contractDate();
        CostLimits limits = context.onDay(CostLimits.ON, day);
        if (limits.dayCount().isEmpty()) {
            return Optional.of(Observation.unknown(CostRule.FIELD, CostRule.DAY_COUNT, day));
        }
        CashFlows flows = CashFlows.of(loan, limits.dayCount().get());
        if (limits.cap() instanceof CostLimits.Missing missing) {
            return NOTHING.mayBeExceededBy(flows)
                    ? Optional.of(Observation.unknown(CostRule.FIELD, missing.parameter(), day))
                    : Optional.empty();
        }
        CostLimits.Known cap = (CostLimits.Known) limits.cap();
        if (cap.quick().mayBeExceededBy(flows)
                && AnnualisedCost.of(flows) instanceof AnnualisedCost.Found cost
                && cost.simple().isAbove(cap.highest())) {
            return Optional.of(aboveCap(flows, cost, cap.limit()));
        }
        return Optional.empty();
    }

    private static Observation aboveCap(CashFlows flows, AnnualisedCost.Found cost, CapInForce cap) {
        Observation observation = Observation.on(CostRule.FIELD)
                .observed(cost.simple())
                .expected(Expected.atMost(cap.rate()))
                .with("cap", cap.rate())
                .working(AnnualisedCost.working(flows, cost));
        return cap.lpr()
                .map(lpr -> observation
                        .because("lpr")
                        .with("rule", cap.rule().value().toString())
                        .with("lpr", lpr.value())
                        .with("announced", lpr.from()))
                .orElse(observation);
    }
}
