package io.hegui.sdk.lending.partner;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import io.hegui.sdk.lending.Purpose;
import io.hegui.sdk.value.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One draw on a personal loan. */
public record DrawRow(
        @Column(zh = "贷款编号", en = "Loan number", aliases = "借据编号", key = true)
        String loanId,

        @Column(zh = "提款序号", en = "Draw", key = true, min = "0", max = "1000000000")
        int drawNo,

        @Column(zh = "提款日期", en = "Drawn on") LocalDate drawnOn,
        @Column(zh = "贷款类别", en = "Use") DrawUse use,
        @Column(zh = "贷款用途", en = "Purpose") Purpose purpose,

        @Column(zh = "提款金额", en = "Amount", min = "0", max = "1000000000000.00", unit = "CNY")
        Money amount,

        @Column(zh = "支付方式", en = "How it was paid") PaymentMode paymentMode,

        @Column(zh = "面谈日期", en = "Interviewed on", required = false) @Nullable
        LocalDate interviewedOn,

        @Column(zh = "用途检查应完成日期", en = "Use to be checked by")
        LocalDate useCheckDueOn,

        @Column(zh = "用途检查日期", en = "Use checked on", required = false) @Nullable
        LocalDate useCheckedOn)
        implements Dated {
    @Override
    public LocalDate ruleDate() {
        return drawnOn;
    }
}
