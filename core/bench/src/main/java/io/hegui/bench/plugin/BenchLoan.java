package io.hegui.bench.plugin;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import io.hegui.sdk.lending.Classification;
import io.hegui.sdk.lending.Purpose;
import io.hegui.sdk.lending.Repayment;
import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import io.hegui.sdk.value.ResidentId;
import java.time.LocalDate;

/** One loan of the book that is measured with. */
public record BenchLoan(
        @Column(zh = "贷款编号", en = "Loan number", key = true) String loanId,

        @Column(zh = "借款人", en = "Borrower", personal = true)
        String borrower,

        @Column(zh = "身份证号", en = "Resident ID number", personal = true)
        ResidentId idNumber,

        @Column(zh = "地区", en = "Region") String region,
        @Column(zh = "产品", en = "Product") String product,
        @Column(zh = "合同日期", en = "Contract date") LocalDate contractDate,
        @Column(zh = "放款日期", en = "Date of disbursement") LocalDate disburseDate,
        @Column(zh = "到期日期", en = "Maturity date") LocalDate maturityDate,

        @Column(zh = "本金", en = "Principal", min = "0.01", unit = "CNY")
        Money principal,

        @Column(zh = "到账金额", en = "Net proceeds", unit = "CNY")
        Money netProceeds,

        @Column(zh = "还款方式", en = "Repayment") Repayment repayment,

        @Column(zh = "每期还款", en = "Instalment", min = "0", unit = "CNY")
        Money instalment,

        @Column(zh = "期数", en = "Instalments", min = "1", max = "1200")
        int instalments,

        @Column(zh = "合同年利率", en = "Contract rate", min = "0", unit = "% p.a.")
        Rate contractRate,

        @Column(zh = "逾期年利率", en = "Overdue rate", min = "0", unit = "% p.a.")
        Rate overdueRate,

        @Column(zh = "逾期费用", en = "Penalties", min = "0", unit = "CNY")
        Money penalties,

        @Column(zh = "月收入", en = "Monthly income", min = "0", unit = "CNY")
        Money monthlyIncome,

        @Column(zh = "展期次数", en = "Rollovers", min = "0", max = "1000")
        int rollovers,

        @Column(zh = "余额", en = "Balance", min = "0", unit = "CNY")
        Money balance,

        @Column(zh = "逾期天数", en = "Days past due", min = "0", max = "100000")
        int daysPastDue,

        @Column(zh = "五级分类", en = "Classification") Classification classification,
        @Column(zh = "用途", en = "Purpose") Purpose purpose,
        @Column(zh = "征信查询日期", en = "Credit query") LocalDate creditQueryDate,

        @Column(zh = "前期费用", en = "Charge up front", min = "0", unit = "CNY")
        Money fee)
        implements Dated {
    @Override
    public LocalDate ruleDate() {
        return contractDate;
    }
}
