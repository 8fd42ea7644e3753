package io.hegui.plugin.common;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.DatasetCheck;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordPlace;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.AnnualisedCost;
import io.hegui.sdk.lending.CashFlows;
import io.hegui.sdk.lending.DayCount;
import io.hegui.sdk.lending.Loan;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.regulation.Cite;
import io.hegui.sdk.value.Rate;
import java.time.LocalDate;
import java.util.Optional;

/** New loans of a month cost more on average than guidance has it; a note, for no document is held. */
@CheckInfo(
        id = "X.CFC.2",
        kind = Kind.PLAUSIBILITY,
        severity = Severity.INFO,
        zh = "新发放贷款平均成本高于指导水平",
        en = "New loans cost more on average than guidance says",
        cites = @Cite(document = "消费金融公司定价指导（2025年10月）", article = "综合融资成本"),
        validFrom = "2026-01-01",
        binds = "CFC")
final class MeanCostAboveGuidanceCheck implements DatasetCheck<Loan, MeanCosts> {
    private static final String FIELD = "mean_cost";

    @Override
    public Class<Loan> recordType() {
        return Loan.class;
    }

    @Override
    public MeanCosts start() {
        return new MeanCosts();
    }

    @Override
    public void add(MeanCosts costs, Loan loan, RecordPlace place) {
        throw new UnsupportedOperationException("which month a loan counts for is known by the filing alone");
    }

    /** Actual days over 365: equal instalments, the usual case, are counted in months anyway. */
    @Override
    public void add(MeanCosts costs, Loan loan, RecordPlace place, CheckContext context) {
        LocalDate signed = loan.contractDate();
        LocalDate end = context.filing().period().end();
        if (signed.getYear() == end.getYear()
                && signed.getMonthValue() == end.getMonthValue()
                && AnnualisedCost.of(CashFlows.of(loan, DayCount.ACTUAL_365)) instanceof AnnualisedCost.Found cost) {
            costs.add(loan.principal(), cost.simple());
        }
    }

    @Override
    public MeanCosts merge(MeanCosts left, MeanCosts right) {
        left.addAll(right);
        return left;
    }

    @Override
    public void finish(MeanCosts costs, CheckContext context, DatasetFindings findings) {
        LocalDate day = context.filing().period().end();
        costs.mean().ifPresent(mean -> {
            Optional<Effective<Rate>> limit = context.parameter(ConductParameters.MEAN_COST, day);
            if (limit.isEmpty()) {
                findings.add(Observation.unknown(FIELD, ConductParameters.MEAN_COST, day));
            } else if (mean.isAbove(limit.get().value())) {
                findings.add(Observation.on(FIELD)
                        .observed(mean)
                        .expected(Expected.atMost(limit.get().value()))
                        .with("limit", limit.get().value())
                        .with("principal", costs.principal())
                        .with("source", limit.get().source()));
            }
        });
    }
}
