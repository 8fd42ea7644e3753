package io.hegui.sdk.lending;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import io.hegui.sdk.value.ResidentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One loan as every lender files it. A plugin's record implements this and adds its own columns; checks on this
 * interface then judge the loan book of every lender. A loan is judged by the rules of its contract date.
 *
 * <p>A column whose absence is itself a breach is optional here: a truthful lender must be able to file what it lacks.
 */
public interface Loan extends Dated {
    /** The highest amount a column takes, in yuan: sums over a loan then never overflow. */
    String MOST = "1000000000000.00";

    @Column(zh = "贷款编号", en = "Loan number", aliases = "借据编号", key = true)
    String loanId();

    @Column(zh = "借款人编号", en = "Borrower number", aliases = "客户编号", personal = true)
    String borrowerId();

    @Column(zh = "借款人身份证号", en = "Borrower's resident ID number", aliases = "身份证号码", personal = true)
    ResidentId borrowerIdNumber();

    @Column(zh = "产品名称", en = "Product", aliases = "产品")
    String product();

    @Column(zh = "合同日期", en = "Contract date", aliases = "签约日期")
    LocalDate contractDate();

    @Column(zh = "放款日期", en = "Date of disbursement", aliases = "发放日期")
    LocalDate disburseDate();

    @Column(zh = "到期日期", en = "Maturity date", aliases = "合同到期日")
    LocalDate maturityDate();

    @Column(zh = "合同本金", en = "Principal", aliases = "贷款本金", min = "0.01", max = MOST, unit = "CNY")
    Money principal();

    /** What really arrived: the principal less everything taken at once, whoever took it. */
    @Column(
            zh = "实际到账金额",
            en = "Net proceeds",
            aliases = {"到账金额", "实际放款金额"},
            max = MOST,
            unit = "CNY")
    Money netProceeds();

    @Column(zh = "还款方式", en = "Repayment")
    Repayment repayment();

    /** Each equal instalment, or the one payment of a bullet loan. */
    @Column(zh = "每期还款额", en = "Instalment", aliases = "期供", required = false, min = "0", max = MOST, unit = "CNY")
    @Nullable
    Money instalment();

    /** What is charged with each instalment on top of it, whoever receives it: service, guarantee, insurance. */
    @Column(
            zh = "每期另收费用",
            en = "Charge with each instalment",
            aliases = "每期服务费",
            required = false,
            min = "0",
            max = MOST,
            unit = "CNY")
    @Nullable
    Money instalmentCharge();

    @Column(zh = "期数", en = "Number of instalments", aliases = "还款期数", required = false, min = "1", max = "1200")
    @Nullable
    Integer instalments();

    /** All planned payments with their dates and everything charged; wins over the instalment columns. */
    @Column(zh = "还款计划", en = "Payment plan", aliases = "现金流", required = false)
    @Nullable
    PaymentPlan cashFlows();

    @Column(zh = "合同年利率", en = "Contract rate", aliases = "年利率", min = "0", unit = "% p.a.")
    Rate contractRate();

    @Column(zh = "逾期年利率", en = "Overdue rate", aliases = "罚息年利率", min = "0", unit = "% p.a.")
    Rate overdueRate();

    /** Penalties accrued so far; contingent, so no part of the annualised cost. */
    @Column(
            zh = "累计逾期费用",
            en = "Penalties accrued",
            aliases = "累计罚息",
            required = false,
            min = "0",
            max = MOST,
            unit = "CNY")
    @Nullable
    Money penalties();

    @Column(zh = "收入来源", en = "Source of income")
    IncomeSource incomeSource();

    @Column(zh = "月收入", en = "Monthly income", min = "0", max = MOST, unit = "CNY")
    Money monthlyIncome();

    /** Reference of the document that proves the income. */
    @Column(zh = "收入证明编号", en = "Proof of income", aliases = "收入证明", required = false)
    @Nullable
    String incomeProof();

    /** The contract's cap on principal, interest and fees together. */
    @Column(
            zh = "总负担上限",
            en = "Cap on the total burden",
            aliases = "本息费总负担上限",
            required = false,
            min = "0",
            max = MOST,
            unit = "CNY")
    @Nullable
    Money totalBurdenCap();

    @Column(zh = "展期次数", en = "Rollovers", min = "0", max = "1000")
    int rollovers();

    /** The approved exception for more rollovers than the rule has in mind. */
    @Column(zh = "展期例外理由", en = "Approved reason for more rollovers", required = false)
    @Nullable
    String rolloverReason();

    @Column(zh = "结清日期", en = "Paid off on", required = false)
    @Nullable
    LocalDate paidOffOn();

    /** What was paid to settle the loan on that day. */
    @Column(zh = "结清金额", en = "Payoff", required = false, min = "0", max = MOST, unit = "CNY")
    @Nullable
    Money payoff();

    @Column(zh = "贷款余额", en = "Balance", aliases = "余额", min = "0", max = MOST, unit = "CNY")
    Money balance();

    @Column(zh = "逾期天数", en = "Days past due", min = "0", max = "100000", unit = "days")
    int daysPastDue();

    @Column(zh = "五级分类", en = "Classification")
    Classification classification();

    @Column(zh = "贷款用途", en = "Purpose", aliases = "用途")
    Purpose purpose();

    @Override
    default LocalDate ruleDate() {
        return contractDate();
    }
}
