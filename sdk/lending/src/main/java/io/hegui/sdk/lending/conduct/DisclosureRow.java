package io.hegui.sdk.lending.conduct;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import io.hegui.sdk.lending.Moment;
import io.hegui.sdk.value.Rate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the borrower of one loan was told before it, and when. */
public record DisclosureRow(
        @Column(zh = "贷款编号", en = "Loan number", aliases = "借据编号", key = true)
        String loanId,

        @Column(zh = "签约时间", en = "Signed at") Moment signedAt,

        @Column(zh = "披露时间", en = "Shown at", required = false) @Nullable
        Moment shownAt,

        @Column(zh = "借款人确认时间", en = "Confirmed by the borrower at", required = false) @Nullable
        Moment confirmedAt,

        @Column(zh = "披露的年化成本", en = "Annual cost shown", required = false, min = "0", unit = "% p.a.") @Nullable
        Rate annualRate,

        @Column(zh = "年化口径", en = "How it is stated", required = false) @Nullable
        RateMethod method,

        @Column(zh = "已注明口径", en = "The method is named") boolean methodNamed,
        @Column(zh = "办理渠道", en = "Channel") SalesChannel channel,
        @Column(zh = "已披露金额", en = "Amount shown") boolean amountShown,
        @Column(zh = "已披露期限", en = "Term shown") boolean termShown,
        @Column(zh = "已披露利率", en = "Rate shown") boolean rateShown,
        @Column(zh = "已披露费用", en = "Fees shown") boolean feesShown,
        @Column(zh = "已披露还款方式", en = "Repayment shown") boolean repaymentShown,

        @Column(zh = "已披露逾期处理", en = "Handling of arrears shown")
        boolean overdueShown,

        @Column(zh = "已披露展期条件", en = "Rollover terms shown") boolean rolloverShown,

        @Column(zh = "已披露投诉渠道", en = "Where to complain shown")
        boolean complaintShown,

        @Column(zh = "已提示风险", en = "Risk notice given") boolean riskNotice,

        @Column(zh = "公开披露网址", en = "Public address", required = false) @Nullable
        String publicUrl,

        @Column(zh = "明示表签字编号", en = "Signature on the cost statement", required = false) @Nullable
        String signatureId,

        @Column(zh = "已弹窗展示", en = "Shown in a window of its own")
        boolean popup,

        @Column(zh = "强制阅读秒数", en = "Forced reading time", min = "0", max = "1000000000", unit = "s")
        int forcedReadingSeconds)
        implements Dated {
    @Override
    public LocalDate ruleDate() {
        return signedAt.date();
    }
}
