package io.hegui.plugin.common;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.partner.PartneredLoan;
import io.hegui.sdk.regulation.Cite;

/** A partner arranged a loan above the cap: the breach is the partner's too. */
@CheckInfo(
        id = "E.1.2.b",
        kind = Kind.COMPLIANCE,
        severity = Severity.CRITICAL,
        zh = "合作机构撮合超过利率上限的贷款",
        en = "A partner arranged a loan above the cap",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "一(二)"),
        validFrom = "2017-12-01",
        binds = {"BANK", "TRUST", "CFC", "AFC", "FINCO", "FLC", "LC"})
final class PartnerBroughtDearLoanCheck implements RecordCheck<PartneredLoan> {

    @Override
    public Class<PartneredLoan> recordType() {
        return PartneredLoan.class;
    }

    @Override
    public void check(PartneredLoan loan, CheckContext context, Findings findings) {
        String partner = loan.partnerId();
        if (partner != null) {
            CostAboveCapCheck.judge(loan, context)
                    .map(found -> found.unknown() ? found : arranged(found, partner))
                    .ifPresent(findings::add);
        }
    }

    private static Observation arranged(Observation aboveCap, String partner) {
        return aboveCap.because(Observation.DEFAULT_MESSAGE).with("partner", partner);
    }
}
