package io.hegui.plugin.common;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.GroupCheck;
import io.hegui.sdk.check.GroupCheck.Member;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.conduct.CostItemRow;
import io.hegui.sdk.regulation.Cite;
import io.hegui.sdk.value.Rate;
import java.util.List;

/** The total of a cost statement is not the sum of its lines, contingent charges left out. */
@CheckInfo(
        id = "X.PL.1.2",
        kind = Kind.COMPLIANCE,
        severity = Severity.CRITICAL,
        zh = "明示表合计与各项之和不符",
        en = "The total of the cost statement is not the sum of its lines",
        cites = @Cite(document = "金规〔2026〕2号", article = "明示表"),
        validFrom = "2026-08-01",
        binds = {"BANK", "TRUST", "CFC", "AFC", "MLC", "NMLC"})
final class CostItemsDoNotAddUpCheck implements GroupCheck<CostItemRow, StatedItem> {
    private static final Rate TOLERANCE = Rate.percent("0.05");
    private static final Rate NOTHING = new Rate(0);

    @Override
    public Class<CostItemRow> recordType() {
        return CostItemRow.class;
    }

    @Override
    public Class<StatedItem> memberType() {
        return StatedItem.class;
    }

    @Override
    public String group(CostItemRow line) {
        return line.loanId();
    }

    @Override
    public StatedItem member(CostItemRow line) {
        Rate annualised = line.annualised();
        return new StatedItem(annualised == null || line.contingent() ? NOTHING : annualised, line.statedTotal());
    }

    @Override
    public void check(List<Member<StatedItem>> members, CheckContext context, DatasetFindings findings) {
        Rate sum = members.stream().map(member -> member.value().annualised()).reduce(NOTHING, Rate::plus);
        members.stream()
                .filter(member ->
                        Math.abs(member.value().statedTotal().minus(sum).millionths()) > TOLERANCE.millionths())
                .findFirst()
                .ifPresent(member -> findings.add(
                        member.place(),
                        Observation.on("stated_total")
                                .observed(member.value().statedTotal())
                                .expected(Expected.equalTo(sum))
                                .with("sum", sum)));
    }
}
