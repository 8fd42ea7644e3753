package io.hegui.sdk.lending.capital;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.value.Money;

/** What one borrower, alone and with those related to it, owes the lender, beside the lender's capital. */
public record ConcentrationRow(
        @Column(zh = "借款人编号", en = "Borrower", key = true, personal = true)
        String borrower,

        @Column(zh = "贷款类别", en = "Use") BorrowerUse use,

        @Column(zh = "贷款余额", en = "Balance", min = "0", max = "1000000000000.00", unit = "CNY")
        Money balance,

        @Column(zh = "含关联方余额", en = "Balance with related parties", min = "0", max = "1000000000000.00", unit = "CNY")
        Money groupBalance,

        @Column(zh = "资本净额", en = "Net capital", min = "-1000000000000.00", max = "1000000000000.00", unit = "CNY")
        Money netCapital,

        @Column(
                zh = "上年末净资产",
                en = "Net assets at the end of last year",
                min = "-1000000000000.00",
                max = "1000000000000.00",
                unit = "CNY")
        Money netAssets) {}
