package io.hegui.plugin.common;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.partner.DecisionBy;
import io.hegui.sdk.lending.partner.PartneredLoan;
import io.hegui.sdk.regulation.Cite;

/** The bank left the decision on a loan to its partner, whatever the list of outsourced functions says. */
@CheckInfo(
        id = "E.3.3.a.2",
        kind = Kind.COMPLIANCE,
        severity = Severity.CRITICAL,
        zh = "贷款由合作机构作出授信决策",
        en = "A partner decided on the loan",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "三(三)"),
        validFrom = "2017-12-01",
        binds = {"BANK", "TRUST", "CFC", "AFC", "FINCO", "FLC", "LC"})
final class DecisionByPartnerCheck implements RecordCheck<PartneredLoan> {
    @Override
    public Class<PartneredLoan> recordType() {
        return PartneredLoan.class;
    }

    @Override
    public void check(PartneredLoan loan, CheckContext context, Findings findings) {
        if (loan.decisionBy() == DecisionBy.PARTNER) {
            findings.add(Observation.on("decision_by")
                    .observed(loan.decisionBy())
                    .expected(Expected.equalTo(DecisionBy.OWN)));
        }
    }
}
