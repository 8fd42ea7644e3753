package io.hegui.plugin.common;

import io.hegui.sdk.Text;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.conduct.CostItemRow;
import io.hegui.sdk.regulation.Cite;

/** A line of the cost statement does not say how, how much or to whom. */
@CheckInfo(
        id = "X.PL.1",
        kind = Kind.COMPLIANCE,
        severity = Severity.CRITICAL,
        zh = "综合融资成本明示表项目不全",
        en = "A line of the cost statement is incomplete",
        cites = @Cite(document = "金规〔2026〕2号", article = "明示表"),
        validFrom = "2026-08-01",
        binds = {"BANK", "TRUST", "CFC", "AFC", "MLC", "NMLC"})
final class CostItemIncompleteCheck implements RecordCheck<CostItemRow> {
    @Override
    public Class<CostItemRow> recordType() {
        return CostItemRow.class;
    }

    @Override
    public void check(CostItemRow line, CheckContext context, Findings findings) {
        stated(line.collectedHow() != null, "collected_how", Text.of("收取方式", "how it is collected"), line, findings);
        stated(line.standard() != null, "standard", Text.of("收费标准", "by which standard"), line, findings);
        stated(line.payee() != null, "payee", Text.of("收取主体", "who collects it"), line, findings);
        stated(
                line.contingent() || line.annualised() != null,
                "annualised",
                Text.of("年化成本", "its annualised cost"),
                line,
                findings);
    }

    private static void stated(boolean stated, String field, Text left, CostItemRow line, Findings findings) {
        if (!stated) {
            findings.add(Observation.on(field)
                    .expected(Expected.present())
                    .with("item", line.item())
                    .with("left_out", left));
        }
    }
}
