package io.hegui.plugin.microlender;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.lending.Classification;
import io.hegui.sdk.lending.IncomeSource;
import io.hegui.sdk.lending.Loan;
import io.hegui.sdk.lending.PaymentPlan;
import io.hegui.sdk.lending.Purpose;
import io.hegui.sdk.lending.Repayment;
import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import io.hegui.sdk.value.ResidentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One loan in a microlender's book. What is missing for a truthful lender, such as a credit query, is optional. */
public record MicroloanRow(
        String loanId,
        String borrowerId,
        ResidentId borrowerIdNumber,
        String product,
        LocalDate contractDate,
        LocalDate disburseDate,
        LocalDate maturityDate,
        Money principal,
        Money netProceeds,
        Repayment repayment,
        @Nullable Money instalment,
        @Nullable Money instalmentCharge,
        @Nullable Integer instalments,
        @Nullable PaymentPlan cashFlows,
        Rate contractRate,
        Rate overdueRate,
        @Nullable Money penalties,
        IncomeSource incomeSource,
        Money monthlyIncome,
        @Nullable String incomeProof,
        @Nullable Money totalBurdenCap,
        int rollovers,
        @Nullable String rolloverReason,
        @Nullable LocalDate paidOffOn,
        @Nullable Money payoff,
        Money balance,
        int daysPastDue,
        Classification classification,
        Purpose purpose,

        @Column(zh = "是否在校学生", en = "Borrower is a student", aliases = "在校学生")
        boolean student,

        @Column(zh = "其他机构未结清家数", en = "Other lenders with open loans", aliases = "在贷机构数", min = "0", max = "10000")
        int openLenders,

        @Column(zh = "征信查询日期", en = "Date of credit query", required = false) @Nullable
        LocalDate creditQueryDate,

        @Column(zh = "收款方类型", en = "Who received the money", aliases = "收款人类型")
        PayeeType payeeType,

        @Column(zh = "购房合同日期", en = "House purchase on", required = false) @Nullable
        LocalDate housePurchaseOn,

        @Column(zh = "购房情况说明", en = "Explanation of the house purchase", required = false) @Nullable
        String houseExplanation,

        @Column(zh = "是否线上贷款", en = "Online loan", required = false) @Nullable
        Boolean online,

        @Column(zh = "消费场景", en = "Scenario", aliases = "场景", required = false) @Nullable
        String scenario,

        @Column(zh = "用途凭证编号", en = "Evidence of the purpose", required = false) @Nullable
        String purposeEvidence,

        @Column(zh = "学籍核查日期", en = "Enrolment looked up on", required = false) @Nullable
        LocalDate enrolmentCheckedOn,

        @Column(zh = "借款人所在地区", en = "Region of the borrower", aliases = "借款人地区代码", required = false) @Nullable
        String borrowerRegion,

        @Column(zh = "跨省经营批准文号", en = "Approval of business across provinces", required = false) @Nullable
        String crossProvinceApproval)
        implements Loan {}
