package io.hegui.plugin.microlender;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;

/**
 * The borrower lives in another province than the lender, and no approval is stated. A loan that does not say where its
 * borrower lives is passed over; how many lie outside is stated in the return on the authorisation too.
 */
@CheckInfo(
        id = "E.2.1.b.3",
        kind = Kind.COMPLIANCE,
        severity = Severity.CRITICAL,
        zh = "未经批准向省外借款人放贷",
        en = "A loan outside the province without approval",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "二(一)"),
        validFrom = "2017-12-01",
        binds = {"MLC", "NMLC"})
final class LoanOutsideProvinceCheck implements RecordCheck<MicroloanRow> {
    /** Of the six digits of a region those that name the province (GB/T 2260). */
    private static final int PROVINCE = 2;

    @Override
    public Class<MicroloanRow> recordType() {
        return MicroloanRow.class;
    }

    @Override
    public void check(MicroloanRow loan, CheckContext context, Findings findings) {
        String region = loan.borrowerRegion();
        String approval = loan.crossProvinceApproval();
        String home = context.filing().region();
        if (region == null || region.regionMatches(0, home, 0, PROVINCE) || (approval != null && !approval.isBlank())) {
            return;
        }
        findings.add(Observation.on("borrower_region").observed(region).with("home", home));
    }
}
