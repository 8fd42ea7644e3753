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
import io.hegui.sdk.lending.DayCount;
import io.hegui.sdk.lending.Loan;
import io.hegui.sdk.lending.LoanPrimeRate;
import io.hegui.sdk.lending.RateCap;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import io.hegui.sdk.regulation.Cite;
import io.hegui.sdk.value.Rate;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The cost stays under the cap, but over the warning line, or only the compound rate is over the cap. No text says
 * whether the simple or the compound rate decides, so the second case is noted. Loans over the cap belong to
 * {@link CostAboveCapCheck}, which also says when the cap itself is not known.
 */
@CheckInfo(
        id = "E.1.2.a.2",
        kind = Kind.PLAUSIBILITY,
        severity = Severity.INFO,
        zh = "年化综合成本接近上限或复利口径超过上限",
        en = "The annualised cost is over the warning line, or over the cap when compounded",
        cites = {
            @Cite(document = "整治办函〔2017〕141号", article = "一(二)"),
            @Cite(document = "中国人民银行公告〔2021〕第3号", article = "全文")
        },
        validFrom = "2017-12-01",
        binds = {"MLC", "NMLC", "P2P", "BANK", "TRUST", "CFC", "AFC", "FINCO", "FLC", "LC"})
final class CostAboveWarningLineCheck implements RecordCheck<Loan> {
    @Override
    public Class<Loan> recordType() {
        return Loan.class;
    }

    @Override
    public void check(Loan loan, CheckContext context, Findings findings) {
        LocalDate day = loan.contractDate();
        Optional<DayCount> dayCount = CostRule.dayCount(day, context);
        Optional<Rate> tolerance = context.parameter(CostRule.TOLERANCE, day).map(Effective::value);
        Optional<CapInForce> cap = cap(RateCap.FAIL, day, context);
        if (dayCount.isEmpty() || tolerance.isEmpty() || cap.isEmpty()) {
            return;
        }
        CashFlows flows = CashFlows.of(loan, dayCount.get());
        Rate limit = cap.get().rate().plus(tolerance.get());
        Optional<Effective<RateCap>> rule = context.parameter(RateCap.WARN, day);
        Optional<CapInForce> line = rule.flatMap(found -> CapInForce.resolve(found, day, context));
        Rate lowest = line.map(found -> found.rate().plus(tolerance.get())).orElse(limit);
        boolean judgeable = rule.isEmpty() || line.isPresent();
        if (judgeable && !AnnualisedCost.mayExceed(flows, lowest) && !AnnualisedCost.compoundMayExceed(flows, limit)) {
            return;
        }
        if (AnnualisedCost.of(flows) instanceof AnnualisedCost.Found cost
                && cost.simple().millionths() > 0
                && !cost.simple().isAbove(limit)) {
            noteCompound(flows, cost, cap.get(), limit, findings);
            if (!judgeable) {
                findings.add(Observation.unknown(CostRule.FIELD, LoanPrimeRate.PARAMETER, day));
            } else if (line.isPresent() && cost.simple().isAbove(lowest)) {
                findings.add(aboveLine(flows, cost, line.get()));
            }
        }
    }

    private static void noteCompound(
            CashFlows flows, AnnualisedCost.Found cost, CapInForce cap, Rate limit, Findings findings) {
        cost.compound()
                .filter(compound -> compound.isAbove(limit))
                .ifPresent(compound -> findings.add(Observation.on("annual_cost_compound")
                        .because("compound")
                        .observed(compound)
                        .expected(Expected.atMost(cap.rate()))
                        .with("cap", cap.rate())
                        .with("simple", cost.simple())
                        .working(AnnualisedCost.working(flows, cost))));
    }

    private static Observation aboveLine(CashFlows flows, AnnualisedCost.Found cost, CapInForce line) {
        return Observation.on(CostRule.FIELD)
                .observed(cost.simple())
                .expected(Expected.atMost(line.rate()))
                .with("line", line.rate())
                .working(AnnualisedCost.working(flows, cost));
    }

    private static Optional<CapInForce> cap(Parameter<RateCap> parameter, LocalDate day, CheckContext context) {
        return context.parameter(parameter, day).flatMap(rule -> CapInForce.resolve(rule, day, context));
    }
}
