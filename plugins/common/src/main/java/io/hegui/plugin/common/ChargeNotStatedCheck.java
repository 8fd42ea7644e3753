package io.hegui.plugin.common;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Need;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.conduct.CostItemRow;
import io.hegui.sdk.lending.partner.CashDirection;
import io.hegui.sdk.lending.partner.CashFlowRow;
import io.hegui.sdk.lending.partner.CashKind;
import io.hegui.sdk.regulation.Cite;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The borrower paid a charge that the loan's cost statement does not list. Loans without a statement, and statements of
 * which a line does not say its kind, are passed over. A note: the rule was read through reports only, and it must not
 * keep a filing waiting for another return.
 */
@CheckInfo(
        id = "X.PL.1.4",
        kind = Kind.COMPLIANCE,
        severity = Severity.INFO,
        zh = "收取了明示表未列明的费用",
        en = "A charge that the cost statement does not list",
        cites = @Cite(document = "金规〔2026〕2号", article = "明示表"),
        validFrom = "2026-08-01",
        binds = {"BANK", "TRUST", "CFC", "AFC"})
final class ChargeNotStatedCheck implements RecordCheck<CashFlowRow> {
    private static final Set<CashKind> NO_CHARGES = EnumSet.of(CashKind.PRINCIPAL, CashKind.REFUND);
    private static final Need<CostItemRow, StatedKinds> STATEMENTS = Need.of(
                    "cost-item",
                    CostItemRow.class,
                    CostItemRow::loanId,
                    StatedKinds.class,
                    ChargeNotStatedCheck::stated)
            .merging(StatedKinds::plus);

    @Override
    public Class<CashFlowRow> recordType() {
        return CashFlowRow.class;
    }

    @Override
    public List<Need<?, ?>> needs() {
        return List.of(STATEMENTS);
    }

    @Override
    public void check(CashFlowRow payment, CheckContext context, Findings findings) {
        if (payment.direction() != CashDirection.FROM_BORROWER || NO_CHARGES.contains(payment.kind())) {
            return;
        }
        context.lookup(STATEMENTS)
                .find(payment.loanId())
                .filter(statement ->
                        statement.complete() && !statement.lists(payment.kind().name()))
                .ifPresent(statement -> findings.add(Observation.on("kind")
                        .observed(payment.kind())
                        .with("loan", payment.loanId())
                        .with("payee", payment.payeeId())
                        .with("amount", payment.amount())));
    }

    private static StatedKinds stated(CostItemRow line) {
        CashKind kind = line.kind();
        return kind == null ? new StatedKinds("", false) : new StatedKinds("," + kind.name() + ",", true);
    }
}
