package io.hegui.sdk.lending.conduct;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import io.hegui.sdk.lending.Repayment;
import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import io.hegui.sdk.value.ResidentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One application that became a loan, as it was decided. What was never decided stays empty: that is for the checks to say. */
public record ApplicationRow(
        @Column(zh = "申请编号", en = "Application number", key = true)
        String applicationId,

        @Column(zh = "贷款编号", en = "Loan number", aliases = "借据编号")
        String loanId,

        @Column(zh = "借款人身份证号", en = "Borrower's resident ID number", personal = true)
        ResidentId borrowerIdNumber,

        @Column(zh = "合同日期", en = "Contract date", aliases = "签约日期")
        LocalDate signedOn,

        @Column(zh = "身份核验日期", en = "Identity verified on", required = false) @Nullable
        LocalDate kycVerifiedOn,

        @Column(zh = "身份核验方式", en = "How identity was verified")
        KycMethod kycMethod,

        @Column(zh = "月收入", en = "Monthly income", min = "0", max = "1000000000000.00", unit = "CNY")
        Money monthlyIncome,

        @Column(
                zh = "月偿债额（含本笔）",
                en = "Monthly debt service, this loan included",
                aliases = "月偿债额",
                min = "0",
                max = "1000000000000.00",
                unit = "CNY")
        Money monthlyDebtService,

        @Column(zh = "适当性结论", en = "Suitability", required = false) @Nullable
        Suitability suitability,

        @Column(zh = "告知的年化成本", en = "Annual cost decided", required = false, min = "0", unit = "% p.a.") @Nullable
        Rate annualCost,

        @Column(
                zh = "贷款金额上限",
                en = "Highest amount decided",
                required = false,
                min = "0",
                max = "1000000000000.00",
                unit = "CNY")
        @Nullable
        Money mostAmount,

        @Column(zh = "合同本金", en = "Principal", min = "0", max = "1000000000000.00", unit = "CNY")
        Money principal,

        @Column(
                zh = "期限上限（天）",
                en = "Longest term decided",
                required = false,
                min = "0",
                max = "1000000000",
                unit = "days")
        @Nullable
        Integer mostTermDays,

        @Column(zh = "合同期限（天）", en = "Term", min = "0", max = "1000000000", unit = "days")
        int termDays,

        @Column(zh = "展期次数上限", en = "Most rollovers decided", required = false, min = "0", max = "1000000000") @Nullable
        Integer mostRollovers,

        @Column(
                zh = "冷静期（小时）",
                en = "Cooling-off period",
                required = false,
                min = "0",
                max = "1000000000",
                unit = "hours")
        @Nullable
        Integer coolingOffHours,

        @Column(zh = "借款人放弃冷静期", en = "Cooling-off waived by the borrower")
        boolean coolingOffWaived,

        @Column(
                zh = "签约至放款小时数",
                en = "Hours from signing to disbursement",
                min = "0",
                max = "1000000000",
                unit = "hours")
        int hoursToDisbursement,

        @Column(zh = "用途限定", en = "Purposes allowed", required = false) @Nullable
        String purposeLimit,

        @Column(zh = "还款方式", en = "Repayment decided", required = false) @Nullable
        Repayment repayment,

        @Column(zh = "信用记录", en = "Credit record", required = false) @Nullable
        CreditRecord creditRecord,

        @Column(zh = "其他机构未结清家数", en = "Other lenders with open loans", required = false, min = "0", max = "1000000000")
        @Nullable
        Integer openLenders,

        @Column(zh = "已做反欺诈核查", en = "Checked for fraud") boolean fraudChecked,
        @Column(zh = "已人工复核", en = "Reviewed by a person") boolean manualReview,

        @Column(zh = "风控模型编号", en = "Risk model", required = false) @Nullable
        String modelId)
        implements Dated {
    @Override
    public LocalDate ruleDate() {
        return signedOn;
    }
}
