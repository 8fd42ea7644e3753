package io.hegui.plugin.microlender;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.DatasetCheck;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordPlace;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;

/** Leverage is above the limit of the region and nobody says by which plan it comes down. */
@CheckInfo(
        id = "E.2.3.g",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "杠杆率超限而没有压缩规模计划",
        en = "Leverage is above the limit and there is no plan to bring it down",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "二(三)"),
        validFrom = "2017-12-01",
        binds = {"MLC", "NMLC"})
final class ShrinkPlanMissingCheck implements DatasetCheck<FundingRow, FundingTotals> {
    @Override
    public Class<FundingRow> recordType() {
        return FundingRow.class;
    }

    @Override
    public FundingTotals start() {
        return new FundingTotals();
    }

    @Override
    public void add(FundingTotals totals, FundingRow line, RecordPlace place) {
        totals.add(line, place);
    }

    @Override
    public FundingTotals merge(FundingTotals left, FundingTotals right) {
        left.addAll(right);
        return left;
    }

    @Override
    public void finish(FundingTotals totals, CheckContext context, DatasetFindings findings) {
        if (totals.isPlanned()) {
            return;
        }
        LeverageAboveLimitCheck.judge(totals, context)
                .map(above ->
                        above.unknown() ? above : Observation.on("shrink_plan").expected(Expected.present()))
                .ifPresent(findings::add);
    }
}
