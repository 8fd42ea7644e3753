package io.hegui.sdk.lending.stock;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import io.hegui.sdk.lending.Loan;
import io.hegui.sdk.value.CreditCode;
import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One personal loan outstanding, table {@code CLGRDK} of the central bank's basic financial data. The 27 fields and their
 * order are read from two public tools that make such files and agree; the specification itself was not seen.
 */
public record PersonalLoanStockRow(
        @Column(zh = "金融机构代码", en = "Institution") CreditCode orgCode,
        @Column(zh = "内部机构号", en = "Branch") String branchNo,

        @Column(zh = "金融机构地区代码", en = "Region of the branch")
        String orgRegion,

        @Column(zh = "借款人证件类型", en = "Kind of identity document")
        String idType,

        @Column(zh = "借款人证件代码", en = "Identity number, masked", personal = true)
        MaskedId idMasked,

        @Column(zh = "借款人地区代码", en = "Region of the borrower")
        String borrowerRegion,

        @Column(zh = "贷款借据编码", en = "Loan note", key = true) String noteNo,

        @Column(zh = "贷款合同编码", en = "Contract") String contractNo,
        @Column(zh = "贷款产品类别", en = "Product") String productType,
        @Column(zh = "贷款发放日期", en = "Granted on") LocalDate grantedOn,
        @Column(zh = "贷款到期日期", en = "Due on") LocalDate dueOn,

        @Column(zh = "贷款展期到期日期", en = "Extended to", required = false) @Nullable
        LocalDate extendedTo,

        @Column(zh = "贷款币种", en = "Currency") String currency,

        @Column(zh = "贷款余额", en = "Balance", min = "0", max = Loan.MOST)
        Money balance,

        @Column(zh = "贷款余额折人民币", en = "Balance in yuan", min = "0", max = Loan.MOST, unit = "CNY")
        Money balanceCny,

        @Column(zh = "利率是否固定", en = "Kind of rate") StockRateKind rateKind,

        @Column(zh = "利率水平", en = "Rate", min = "0", max = "1000", unit = "% p.a.")
        Rate rate,

        @Column(zh = "贷款定价基准类型", en = "Benchmark", required = false) @Nullable
        String benchmark,

        @Column(zh = "基准利率", en = "Benchmark rate", required = false, min = "0", max = "1000", unit = "% p.a.")
        @Nullable
        Rate benchmarkRate,

        @Column(zh = "贷款财政扶持方式", en = "Subsidy", required = false) @Nullable
        String subsidy,

        @Column(zh = "贷款利率重新定价日", en = "Repriced on", required = false) @Nullable
        LocalDate repricedOn,

        @Column(zh = "贷款担保方式", en = "Security") String guarantee,

        @Column(zh = "是否首次贷款", en = "First loan", required = false) @Nullable
        String firstLoan,

        @Column(zh = "贷款质量", en = "Quality") StockQuality quality,
        @Column(zh = "贷款状态", en = "State") StockState state,

        @Column(zh = "逾期类型", en = "What is overdue", required = false) @Nullable
        String overdueType,

        @Column(zh = "贷款用途", en = "Purpose", required = false) @Nullable
        String purpose)
        implements Dated {
    /** The day the loan was granted. */
    @Override
    public LocalDate ruleDate() {
        return grantedOn;
    }
}
