package io.hegui.plugin.common;

import io.hegui.sdk.lending.Classification;
import io.hegui.sdk.lending.IncomeSource;
import io.hegui.sdk.lending.LoanRow;
import io.hegui.sdk.lending.PaymentPlan;
import io.hegui.sdk.lending.Purpose;
import io.hegui.sdk.lending.Repayment;
import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import io.hegui.sdk.value.ResidentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A loan with nothing wrong: 12 000 for twelve months at 10.90 %, to be changed before it is built. */
final class LoanDraft {
    private String loanId = "L-0001";
    private String borrower = "990000199001020012";
    private LocalDate contractDate = LocalDate.of(2026, 3, 2);
    private String principal = "12000.00";
    private String netProceeds = "12000.00";
    private @Nullable Money instalment = Money.yuan("1060.00");
    private @Nullable Integer instalments = 12;
    private @Nullable PaymentPlan plan;
    private int rollovers;
    private @Nullable LocalDate paidOffOn;
    private @Nullable Money payoff;

    LoanDraft id(String id) {
        loanId = id;
        return this;
    }

    LoanDraft borrower(String idNumber) {
        borrower = idNumber;
        return this;
    }

    LoanDraft signed(String day) {
        contractDate = LocalDate.parse(day);
        return this;
    }

    LoanDraft lends(String amount, String arrives) {
        principal = amount;
        netProceeds = arrives;
        return this;
    }

    LoanDraft pays(String amount, int times) {
        instalment = Money.yuan(amount);
        instalments = times;
        return this;
    }

    LoanDraft pays(String paymentPlan) {
        plan = PaymentPlan.parse(paymentPlan);
        return this;
    }

    LoanDraft rolledOver(int times) {
        rollovers = times;
        return this;
    }

    LoanDraft paidOff(String day, String amount) {
        paidOffOn = LocalDate.parse(day);
        payoff = Money.yuan(amount);
        return this;
    }

    LoanRow build() {
        return new LoanRow(
                loanId,
                "B-0001",
                ResidentId.parse(borrower),
                "随心贷",
                contractDate,
                contractDate,
                contractDate.plusYears(1),
                Money.yuan(principal),
                Money.yuan(netProceeds),
                plan == null ? Repayment.EQUAL_MONTHLY : Repayment.IRREGULAR,
                instalment,
                null,
                instalments,
                plan,
                Rate.percent("10.90"),
                Rate.percent("16.35"),
                null,
                IncomeSource.SALARY,
                Money.yuan("8000.00"),
                "IP-0001",
                Money.yuan("13500.00"),
                rollovers,
                null,
                paidOffOn,
                payoff,
                Money.yuan("6240.00"),
                0,
                Classification.NORMAL,
                Purpose.CONSUMPTION);
    }
}
