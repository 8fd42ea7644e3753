package io.hegui.engine.sample;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.value.CreditCode;
import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import io.hegui.sdk.value.ResidentId;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The sample dataset's record: each type of column at least once. */
public record LoanRow(
        String loanId,

        @Column(zh = "借款人", en = "Borrower", personal = true)
        String borrower,

        @Column(zh = "身份证号", en = "ID number", personal = true)
        ResidentId idNumber,

        LocalDate contractDate,
        Money principal,

        @Column(zh = "年利率", en = "Rate", min = "0", unit = "% p.a.")
        Rate rate,

        @Column(zh = "期数", en = "Instalments", min = "1", max = "360")
        int instalments,

        @Column(zh = "产品", en = "Product") Product product,
        @Column(zh = "首月", en = "First month") YearMonth firstMonth,
        @Column(zh = "放款机构", en = "Lender") CreditCode lender,
        @Column(zh = "是否学生", en = "Student") boolean student,
        @Column(zh = "流水号", en = "Serial") long serial,

        @Column(zh = "计划", en = "Plan", required = false) @Nullable
        Plan plan,

        @Column(zh = "结清日", en = "Paid off on", required = false) @Nullable
        LocalDate paidOffOn,

        @Column(zh = "余额", en = "Balance") Money balance,

        @Column(zh = "备注一", en = "Note 1", required = false) @Nullable
        String note1,

        @Column(zh = "备注二", en = "Note 2", required = false) @Nullable
        String note2,

        @Column(zh = "逾期天数", en = "Days past due", min = "0")
        int daysPastDue,

        @Column(zh = "罚息利率", en = "Penalty rate", required = false) @Nullable
        Rate penaltyRate,

        @Column(zh = "展期次数", en = "Rollovers", required = false) @Nullable
        Integer rollovers)
        implements Ledgered {}
