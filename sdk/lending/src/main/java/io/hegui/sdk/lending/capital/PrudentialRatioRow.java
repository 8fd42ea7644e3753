package io.hegui.sdk.lending.capital;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import io.hegui.sdk.value.Rate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The filer's prudential ratios on one day. */
public record PrudentialRatioRow(
        @Column(zh = "数据日期", en = "As of", key = true) LocalDate asOf,

        @Column(zh = "资本充足率", en = "Capital adequacy", required = false, unit = "%") @Nullable
        Rate capitalAdequacy,

        @Column(zh = "损失准备充足率", en = "Provision adequacy", min = "0", unit = "%")
        Rate provisionAdequacy,

        @Column(zh = "不良贷款率", en = "Non-performing loans", min = "0", unit = "%")
        Rate nonPerforming,

        @Column(zh = "杠杆率", en = "Leverage ratio", required = false, unit = "%") @Nullable
        Rate leverageRatio)
        implements Dated {
    @Override
    public LocalDate ruleDate() {
        return asOf;
    }
}
