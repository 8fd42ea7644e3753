package io.hegui.plugin.bank;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.value.CreditCode;
import io.hegui.sdk.value.Money;

/** How a loan company was set up: its capital and its investor. */
public record EstablishmentRow(
        @Column(zh = "投资人统一社会信用代码", en = "Investor", key = true)
        CreditCode investorId,

        @Column(zh = "投资人名称", en = "Name of the investor") String investorName,
        @Column(zh = "投资人类型", en = "Kind of investor") InvestorType investorType,

        @Column(zh = "投资人资产总额", en = "Total assets of the investor", min = "0", max = "99999999999999.99", unit = "CNY")
        Money investorAssets,

        @Column(zh = "注册资本", en = "Registered capital", min = "0", max = "1000000000000.00", unit = "CNY")
        Money registeredCapital,

        @Column(zh = "实收资本", en = "Paid-in capital", min = "0", max = "1000000000000.00", unit = "CNY")
        Money paidInCapital,

        @Column(zh = "出资形式", en = "Form of the contribution")
        PaidInForm paidInForm,

        @Column(zh = "缴纳次数", en = "Number of contributions", min = "0", max = "1000000000")
        int contributions) {}
