package io.hegui.plugin.common;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.partner.ExposureRow;
import io.hegui.sdk.regulation.Cite;

/** The counterparty makes loans and had no licence for it on the day it received the money. */
@CheckInfo(
        id = "E.3.2.a",
        kind = Kind.COMPLIANCE,
        severity = Severity.CRITICAL,
        zh = "为无放贷业务资质的机构提供资金",
        en = "Money given to a lender without a licence",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "三(二)"),
        validFrom = "2017-12-01",
        binds = {"BANK", "TRUST", "CFC", "AFC", "FINCO", "FLC", "LC"})
final class UnlicensedLenderFundedCheck implements RecordCheck<ExposureRow> {
    @Override
    public Class<ExposureRow> recordType() {
        return ExposureRow.class;
    }

    @Override
    public void check(ExposureRow exposure, CheckContext context, Findings findings) {
        if (!exposure.lends() || !exposure.amount().isPositive()) {
            return;
        }
        Licence licence = Licence.of(exposure.lendingLicence(), exposure.licenceFrom(), exposure.licenceTo());
        licence.faultOn(exposure.givenOn())
                .ifPresent(fault -> findings.add(fault.with("counterparty", exposure.counterpartyName())
                        .with("amount", exposure.amount())
                        .with("date", exposure.givenOn())));
    }
}
