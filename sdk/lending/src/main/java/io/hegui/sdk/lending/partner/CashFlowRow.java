package io.hegui.sdk.lending.partner;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import io.hegui.sdk.value.Money;
import java.time.LocalDate;

/** One payment on a loan that a lender makes with a partner. */
public record CashFlowRow(
        @Column(zh = "流水号", en = "Payment number", key = true)
        String flowId,

        @Column(zh = "贷款编号", en = "Loan number", aliases = "借据编号")
        String loanId,

        @Column(zh = "收款方编号", en = "Payee") String payeeId,
        @Column(zh = "收款方身份", en = "Role of the payee") PayeeRole payeeRole,
        @Column(zh = "资金方向", en = "Direction") CashDirection direction,
        @Column(zh = "款项性质", en = "Kind of payment") CashKind kind,

        @Column(zh = "金额", en = "Amount", min = "0", max = "1000000000000.00", unit = "CNY")
        Money amount,

        @Column(zh = "日期", en = "Date") LocalDate date)
        implements Dated {
    @Override
    public LocalDate ruleDate() {
        return date;
    }
}
