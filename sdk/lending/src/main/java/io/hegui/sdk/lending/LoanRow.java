package io.hegui.sdk.lending;

import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import io.hegui.sdk.value.ResidentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One loan in a loan book without columns of an institution type's own. */
public record LoanRow(
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
        Purpose purpose)
        implements Loan {}
