package io.hegui.plugin.common;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.partner.CashDirection;
import io.hegui.sdk.lending.partner.CashFlowRow;
import io.hegui.sdk.lending.partner.CashKind;
import io.hegui.sdk.lending.partner.PayeeRole;
import io.hegui.sdk.regulation.Cite;
import io.hegui.sdk.value.Money;

/** The borrower pays interest or a fee to a partner. Principal that passes through a partner is no charge. */
@CheckInfo(
        id = "E.3.3.c",
        kind = Kind.COMPLIANCE,
        severity = Severity.CRITICAL,
        zh = "合作机构向借款人收取息费",
        en = "A partner charges the borrower",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "三(三)"),
        validFrom = "2017-12-01",
        binds = {"BANK", "TRUST", "CFC", "AFC", "FINCO", "FLC", "LC"})
final class PartnerChargesBorrowerCheck implements RecordCheck<CashFlowRow> {
    @Override
    public Class<CashFlowRow> recordType() {
        return CashFlowRow.class;
    }

    @Override
    public void check(CashFlowRow cashFlow, CheckContext context, Findings findings) {
        boolean charge = cashFlow.direction() == CashDirection.FROM_BORROWER && cashFlow.kind() != CashKind.PRINCIPAL;
        if (charge
                && cashFlow.payeeRole() == PayeeRole.PARTNER
                && cashFlow.amount().isPositive()) {
            findings.add(Observation.on("amount")
                    .observed(cashFlow.amount())
                    .expected(Expected.equalTo(Money.ofFen(0)))
                    .with("payee", cashFlow.payeeId())
                    .with("kind", cashFlow.kind())
                    .with("loan", cashFlow.loanId()));
        }
    }
}
