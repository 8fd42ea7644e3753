package io.hegui.plugin.microlender;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.value.Money;
import java.time.LocalDate;

/** How much more may a microlender borrow, or by how much is it above its limit? */
public record LeverageQuestion(
        @Column(zh = "机构类型", en = "Institution type") String institutionType,
        @Column(zh = "地区", en = "Region") String region,
        @Column(zh = "日期", en = "Day") LocalDate day,

        @Column(zh = "表内融资余额", en = "Borrowing on the balance sheet", min = "0", max = "1000000000000.00", unit = "CNY")
        Money onBalance,

        @Column(
                zh = "资产转让及证券化余额",
                en = "Transferred and securitised loans",
                min = "0",
                max = "1000000000000.00",
                unit = "CNY")
        Money transferred,

        @Column(zh = "自持金额", en = "Held by the filer itself", min = "0", max = "1000000000000.00", unit = "CNY")
        Money selfHeld,

        @Column(zh = "资本净额", en = "Net capital", min = "0.01", max = "1000000000000.00", unit = "CNY")
        Money netCapital,

        @Column(zh = "净资产", en = "Net assets", min = "0.01", max = "1000000000000.00", unit = "CNY")
        Money netAssets) {}
