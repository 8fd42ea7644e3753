package io.hegui.sdk.lending.conduct;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import io.hegui.sdk.lending.partner.CashKind;
import io.hegui.sdk.value.Rate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One line of a loan's cost statement. */
public record CostItemRow(
        @Column(zh = "贷款编号", en = "Loan number", aliases = "借据编号", key = true)
        String loanId,

        @Column(zh = "费用项目", en = "Charge", key = true) String item,

        @Column(zh = "收取方式", en = "How it is collected", required = false) @Nullable
        String collectedHow,

        @Column(zh = "收取标准", en = "Standard", required = false) @Nullable
        String standard,

        @Column(zh = "收取主体", en = "Payee", required = false) @Nullable
        String payee,

        @Column(zh = "年化比例", en = "Yearly rate of the charge", required = false, min = "0", unit = "% p.a.") @Nullable
        Rate annualised,

        @Column(zh = "或有成本", en = "Contingent") boolean contingent,

        @Column(zh = "综合融资成本合计", en = "Total shown on the statement", min = "0", unit = "% p.a.")
        Rate statedTotal,

        @Column(zh = "已声明无其他收费", en = "Says that nothing else is charged")
        boolean nothingElse,

        @Column(zh = "合同日期", en = "Contract date") LocalDate signedOn,

        @Column(zh = "款项性质", en = "Kind of payment", required = false) @Nullable
        CashKind kind)
        implements Dated {
    @Override
    public LocalDate ruleDate() {
        return signedOn;
    }
}
