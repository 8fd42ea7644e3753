package io.hegui.plugin.common;

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
        decided(application.suitability() != null, "suitability", findings);
        decided(application.annualCost() != null, "annual_cost", findings);
        decided(application.mostAmount() != null, "most_amount", findings);
        decided(application.mostTermDays() != null, "most_term_days", findings);
        decided(application.mostRollovers() != null, "most_rollovers", findings);
        decided(application.coolingOffHours() != null, "cooling_off_hours", findings);
        decided(application.purposeLimit() != null, "purpose_limit", findings);
        decided(application.repayment() != null, "repayment", findings);
        if (application.suitability() == Suitability.UNSUITABLE) {
            findings.add(Observation.on("suitability")
                    .because("unsuitable")
                    .observed(Suitability.UNSUITABLE)
                    .expected(Expected.equalTo(Suitability.SUITABLE)));
        }
    }

    private static void decided(boolean decided, String element, Findings findings) {
        if (!decided) {
            findings.add(Observation.on(element).expected(Expected.present()));
        }
    }
}
