package io.hegui.plugin.bank;

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

/** One loan in a bank's book. */
public record BankLoanRow(
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
        @Column(zh = "授信决策方", en = "Decided by") DecisionBy decisionBy,

        @Column(zh = "合作机构编号", en = "Partner", aliases = "合作机构", required = false) @Nullable
        String partnerId)
        implements Loan {}
