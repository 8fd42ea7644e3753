package io.hegui.plugin.p2p;

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

/** One loan that a platform arranged. */
public record PlatformLoanRow(
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

        @Column(zh = "出借人类型", en = "Whose money it is") LenderType lenderType,

        @Column(
                zh = "月偿债额（含本笔）",
                en = "Monthly debt service, this loan included",
                required = false,
                min = "0",
                max = MOST,
                unit = "CNY")
        @Nullable
        Money monthlyDebtService)
        implements Loan {}
