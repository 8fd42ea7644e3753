package io.hegui.plugin.common;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Need;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.partner.CashDirection;
import io.hegui.sdk.lending.partner.CashFlowRow;
import io.hegui.sdk.lending.partner.CashKind;
import io.hegui.sdk.lending.partner.CoLendingRow;
import io.hegui.sdk.lending.partner.PayeeRole;
import io.hegui.sdk.regulation.Cite;
import io.hegui.sdk.value.Money;
import java.util.List;
import java.util.Set;

/**
 * The borrower pays interest or a fee to somebody whom the payments call something else, and the co-lending return names as a
 * partner. A payee that is called a partner belongs to {@link PartnerChargesBorrowerCheck}.
 */
@CheckInfo(
        id = "E.3.3.c.2",
        kind = Kind.COMPLIANCE,
        severity = Severity.CRITICAL,
        zh = "合作机构以其他身份向借款人收取息费",
        en = "A partner charges the borrower under another name",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "三(三)"),
        validFrom = "2017-12-01",
        binds = {"BANK", "TRUST", "CFC", "AFC", "FINCO", "FLC", "LC"})
final class PartnerInDisguiseCheck implements RecordCheck<CashFlowRow> {
    private static final Need<CoLendingRow, NamedPartner> PARTNERS = Need.of(
                    "co-lending",
                    CoLendingRow.class,
                    row -> row.partnerId().code(),
                    NamedPartner.class,
                    row -> new NamedPartner(row.partnerName()))
            .merging((first, later) -> first);

    /** Licensed guarantors and insurers may take a premium, partners or not. */
    private static final Set<PayeeRole> CALLED = Set.of(PayeeRole.LENDER, PayeeRole.OTHER);

    @Override
    public Class<CashFlowRow> recordType() {
        return CashFlowRow.class;
    }

    @Override
    public List<Need<?, ?>> needs() {
        return List.of(PARTNERS);
    }

    @Override
    public void check(CashFlowRow cashFlow, CheckContext context, Findings findings) {
        boolean charge = cashFlow.direction() == CashDirection.FROM_BORROWER && cashFlow.kind() != CashKind.PRINCIPAL;
        if (!charge
                || !CALLED.contains(cashFlow.payeeRole())
                || !cashFlow.amount().isPositive()) {
            return;
        }
        context.lookup(PARTNERS)
                .find(cashFlow.payeeId())
                .ifPresent(partner -> findings.add(Observation.on("amount")
                        .observed(cashFlow.amount())
                        .expected(Expected.equalTo(Money.ofFen(0)))
                        .with("partner", partner.name())
                        .with("role", cashFlow.payeeRole())
                        .with("kind", cashFlow.kind())
                        .with("loan", cashFlow.loanId())));
    }
}
