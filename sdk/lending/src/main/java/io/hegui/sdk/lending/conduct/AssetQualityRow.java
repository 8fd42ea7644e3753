package io.hegui.sdk.lending.conduct;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.lending.Classification;
import io.hegui.sdk.value.Money;

/** The balance of one class as the lender reports it to its supervisor; a class without loans may be left out. */
public record AssetQualityRow(
        @Column(zh = "五级分类", en = "Classification", key = true)
        Classification classification,

        @Column(zh = "报表余额", en = "Balance reported", min = "0", max = "100000000000000.00", unit = "CNY")
        Money balance) {}
