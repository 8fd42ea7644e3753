package io.hegui.plugin.p2p;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import io.hegui.sdk.lending.Loan;
import io.hegui.sdk.value.CreditCode;
import io.hegui.sdk.value.Money;
import java.time.LocalDate;

/** One loan that a platform arranged for a company or another organisation. */
public record OrganisationLoanRow(
        @Column(zh = "贷款编号", en = "Loan number", aliases = "借据编号", key = true)
        String loanId,

        @Column(zh = "借款单位统一社会信用代码", en = "Borrower's credit code")
        CreditCode borrower,

        @Column(zh = "合同日期", en = "Contract date", aliases = "签约日期")
        LocalDate contractDate,

        @Column(zh = "合同本金", en = "Principal", aliases = "贷款本金", min = "0.01", max = Loan.MOST, unit = "CNY")
        Money principal,

        @Column(zh = "贷款余额", en = "Balance", aliases = "余额", min = "0", max = Loan.MOST, unit = "CNY")
        Money balance)
        implements Dated {
    @Override
    public LocalDate ruleDate() {
        return contractDate;
    }
}
