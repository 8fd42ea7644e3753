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
import io.hegui.sdk.lending.conduct.ApplicationRow;
import io.hegui.sdk.lending.conduct.Suitability;
import io.hegui.sdk.regulation.Cite;

/** A loan was granted although one of the eight elements was never decided. */
@CheckInfo(
        id = "E.1.3.d",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "审批要素未确定",
        en = "Elements of the loan were not decided",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "一(三)"),
        validFrom = "2017-12-01")
final class ElementsUndecidedCheck implements RecordCheck<ApplicationRow> {
    @Override
    public Class<ApplicationRow> recordType() {
        return ApplicationRow.class;
    }

    @Override
    public void check(ApplicationRow application, CheckContext context, Findings findings) {
        decided(
                application.suitability() != null,
                "suitability",
                Text.of("适当性结论", "whether the loan suits the borrower"),
                findings);
        decided(
                application.annualCost() != null,
                "annual_cost",
                Text.of("综合资金成本（年化）", "the annualised cost"),
                findings);
        decided(application.mostAmount() != null, "most_amount", Text.of("贷款金额上限", "the most that is lent"), findings);
        decided(application.mostTermDays() != null, "most_term_days", Text.of("贷款期限上限", "the longest term"), findings);
        decided(
                application.mostRollovers() != null,
                "most_rollovers",
                Text.of("展期次数上限", "the most rollovers"),
                findings);
        decided(
                application.coolingOffHours() != null,
                "cooling_off_hours",
                Text.of("冷静期", "the cooling-off period"),
                findings);
        decided(
                application.purposeLimit() != null,
                "purpose_limit",
                Text.of("贷款用途限定", "what the loan may be used for"),
                findings);
        decided(application.repayment() != null, "repayment", Text.of("还款方式", "the way of repayment"), findings);
        if (application.suitability() == Suitability.UNSUITABLE) {
            findings.add(Observation.on("suitability")
                    .because("unsuitable")
                    .observed(Suitability.UNSUITABLE)
                    .expected(Expected.equalTo(Suitability.SUITABLE)));
        }
    }

    private static void decided(boolean decided, String field, Text element, Findings findings) {
        if (!decided) {
            findings.add(Observation.on(field).expected(Expected.present()).with("element", element));
        }
    }
}
