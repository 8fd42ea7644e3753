package io.hegui.plugin.common;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.partner.CoLendingRow;
import io.hegui.sdk.regulation.Cite;

/** The partner put money into the loan and had no licence on the contract date. */
@CheckInfo(
        id = "E.3.2.b",
        kind = Kind.COMPLIANCE,
        severity = Severity.CRITICAL,
        zh = "与无放贷业务资质的机构共同出资放贷",
        en = "A loan made together with a lender without a licence",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "三(二)"),
        validFrom = "2017-12-01",
        binds = {"BANK", "TRUST", "CFC", "AFC", "FINCO", "FLC", "LC"})
final class UnlicensedCoLenderCheck implements RecordCheck<CoLendingRow> {
    @Override
    public Class<CoLendingRow> recordType() {
        return CoLendingRow.class;
    }

    @Override
    public void check(CoLendingRow coLending, CheckContext context, Findings findings) {
        if (coLending.fundingShare().millionths() <= 0) {
            return;
        }
        Licence licence = Licence.of(coLending.lendingLicence(), coLending.licenceFrom(), coLending.licenceTo());
        licence.faultOn(coLending.contractDate())
                .ifPresent(fault -> findings.add(fault.with("partner", coLending.partnerName())
                        .with("share", coLending.fundingShare())
                        .with("date", coLending.contractDate())));
    }
}
