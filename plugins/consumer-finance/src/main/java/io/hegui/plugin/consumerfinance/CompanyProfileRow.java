package io.hegui.plugin.consumerfinance;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import java.time.LocalDate;

/** Capital, main investor and guaranteed loans of a consumer finance company on one day. */
public record CompanyProfileRow(
        @Column(zh = "数据日期", en = "As of", key = true) LocalDate asOf,

        @Column(zh = "注册资本", en = "Registered capital", min = "0", max = "1000000000000.00", unit = "CNY")
        Money registeredCapital,

        @Column(zh = "主要出资人", en = "Main investor") String mainInvestor,

        @Column(zh = "主要出资人出资比例", en = "Share of the main investor", min = "0", max = "100", unit = "%")
        Rate mainInvestorShare,

        @Column(zh = "担保增信贷款余额", en = "Balance of guaranteed loans", min = "0", max = "1000000000000.00", unit = "CNY")
        Money guaranteedBalance,

        @Column(zh = "全部贷款余额", en = "Balance of all loans", min = "0", max = "1000000000000.00", unit = "CNY")
        Money totalBalance,

        @Column(zh = "杠杆率", en = "Leverage ratio", unit = "%")
        Rate leverageRatio)
        implements Dated {
    @Override
    public LocalDate ruleDate() {
        return asOf;
    }
}
