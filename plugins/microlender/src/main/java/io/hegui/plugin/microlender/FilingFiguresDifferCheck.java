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

/** Lines of one filing state different figures for the filing as a whole, so that none can be relied on. */
@CheckInfo(
        id = "E.2.3.d.1",
        kind = Kind.INTEGRITY,
        severity = Severity.MAJOR,
        zh = "各行填报的资本净额、净资产或杠杆率不一致",
        en = "Lines differ in net capital, net assets or leverage",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "二(三)"),
        validFrom = "2017-12-01",
        binds = {"MLC", "NMLC"})
final class FilingFiguresDifferCheck implements DatasetCheck<FundingRow, FundingTotals> {
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
        totals.header()
                .ifPresent(first -> totals.differingHeader()
                        .ifPresent(other -> findings.add(other.place(), difference(first, other))));
    }

    private static Observation difference(FundingHeader first, FundingHeader other) {
        if (!first.netCapital().equals(other.netCapital())) {
            return differs("net_capital", first.netCapital(), other.netCapital(), first);
        }
        if (!first.netAssets().equals(other.netAssets())) {
            return differs("net_assets", first.netAssets(), other.netAssets(), first);
        }
        return differs(
                "reported_leverage",
                first.reportedLeverage().value(),
                other.reportedLeverage().value(),
                first);
    }

    private static Observation differs(String field, Object expected, Object observed, FundingHeader first) {
        return Observation.on(field)
                .observed(observed)
                .expected(Expected.equalTo(expected))
                .with("line", first.place().key());
    }
}
