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
import io.hegui.sdk.lending.CashFlows;
import io.hegui.sdk.lending.Loan;
import io.hegui.sdk.regulation.Cite;
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
        CostLimits limits = context.onDay(CostLimits.ON, day);
        if (limits.dayCount().isEmpty() || !(limits.cap() instanceof CostLimits.Known cap)) {
            return;
        }
        CashFlows flows = CashFlows.of(loan, limits.dayCount().get());
        if (!mayBeNoted(flows, cap, limits.line())) {
            return;
        }
        if (AnnualisedCost.of(flows) instanceof AnnualisedCost.Found cost
                && cost.simple().millionths() > 0
                && !cost.simple().isAbove(cap.highest())) {
            noteCompound(flows, cost, cap, findings);
            limits.line().ifPresent(line -> noteLine(flows, cost, line, day, findings));
        }
    }

    private static boolean mayBeNoted(CashFlows flows, CostLimits.Known cap, Optional<CostLimits.Standing> line) {
        CostLimits.Standing lowest = line.orElse(cap);
        return !(lowest instanceof CostLimits.Known known)
                || known.quick().mayBeExceededBy(flows)
                || cap.quick().mayBeExceededByCompound(flows);
    }

    private static void noteCompound(
            CashFlows flows, AnnualisedCost.Found cost, CostLimits.Known cap, Findings findings) {
        cost.compound()
                .filter(compound -> compound.isAbove(cap.highest()))
                .ifPresent(compound -> findings.add(Observation.on("annual_cost_compound")
                        .because("compound")
                        .observed(compound)
                        .expected(Expected.atMost(cap.limit().rate()))
                        .with("cap", cap.limit().rate())
                        .with("simple", cost.simple())
                        .working(AnnualisedCost.working(flows, cost))));
    }

    private static void noteLine(
            CashFlows flows,
            AnnualisedCost.Found cost,
            CostLimits.Standing standing,
            LocalDate day,
            Findings findings) {
        if (standing instanceof CostLimits.Missing missing) {
            findings.add(Observation.unknown(CostRule.FIELD, missing.parameter(), day));
        } else if (standing instanceof CostLimits.Known line && cost.simple().isAbove(line.highest())) {
            findings.add(Observation.on(CostRule.FIELD)
                    .observed(cost.simple())
                    .expected(Expected.atMost(line.limit().rate()))
                    .with("line", line.limit().rate())
                    .working(AnnualisedCost.working(flows, cost)));
        }
    }
}
