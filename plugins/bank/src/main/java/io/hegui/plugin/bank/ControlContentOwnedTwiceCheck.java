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

/**
 * Two processes each claim to own the same content, so that its weight has no one place. The file contradicts itself,
 * and is mended and filed again.
 */
@CheckInfo(
        id = "B.2.3.2",
        kind = Kind.INTEGRITY,
        severity = Severity.MAJOR,
        zh = "同一控制内容归属两个流程",
        en = "Two processes own the same content",
        cites = @Cite(document = "企业内部控制制度设计", article = "二"),
        validFrom = "2014-01-01")
final class ControlContentOwnedTwiceCheck implements DatasetCheck<ControlInspectionRow, InspectionTotals> {
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
        totals.contents()
                .forEach((key, content) -> content.owners()
                        .first()
                        .ifPresent(first -> content.owners()
                                .differing()
                                .ifPresent(other -> findings.add(
                                        other.place(),
                                        Observation.on("owner")
                                                .observed(true)
                                                .expected(Expected.equalTo(false))
                                                .with("content", key)
                                                .with("process", other.value())
                                                .with("first", first.value())))));
    }
}
