package io.hegui.sdk.lending.partner;

import io.hegui.sdk.lending.Classification;
import io.hegui.sdk.lending.IncomeSource;
import io.hegui.sdk.lending.PaymentPlan;
import io.hegui.sdk.lending.Purpose;
import io.hegui.sdk.lending.Repayment;
import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import io.hegui.sdk.value.ResidentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One loan in the book of a lender that may work with partners. */
public record PartneredLoanRow(
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
        DecisionBy decisionBy,
        @Nullable String partnerId)
        implements PartneredLoan {}
