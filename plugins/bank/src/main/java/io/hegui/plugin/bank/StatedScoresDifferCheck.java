package io.hegui.plugin.bank;

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

/** Lines of one inspection state different scores for the inspection as a whole, so that none can be relied on. */
@CheckInfo(
        id = "B.2.3.3",
        kind = Kind.INTEGRITY,
        severity = Severity.MAJOR,
        zh = "各行填报的检查得分不一致",
        en = "Lines differ in the score they state",
        cites = @Cite(document = "企业内部控制制度设计", article = "二"),
        validFrom = "2014-01-01")
final class StatedScoresDifferCheck implements DatasetCheck<ControlInspectionRow, InspectionTotals> {
    @Override
    public Class<ControlInspectionRow> recordType() {
        return ControlInspectionRow.class;
    }

    @Override
    public InspectionTotals start() {
        return new InspectionTotals();
    }

    @Override
    public void add(InspectionTotals totals, ControlInspectionRow row, RecordPlace place) {
        totals.add(row, place);
    }

    @Override
    public InspectionTotals merge(InspectionTotals left, InspectionTotals right) {
        left.addAll(right);
        return left;
    }

    @Override
    public void finish(InspectionTotals totals, CheckContext context, DatasetFindings findings) {
        totals.statedScore()
                .first()
                .ifPresent(first -> totals.statedScore()
                        .differing()
                        .ifPresent(other -> findings.add(
                                other.place(),
                                Observation.on("stated_score")
                                        .observed(other.value())
                                        .expected(Expected.equalTo(first.value()))
                                        .with("point", first.place().key()))));
    }
}
