package io.hegui.sdk.testkit;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import io.hegui.sdk.value.Money;
import java.time.LocalDate;

/** A row of the dataset that the test kit is tested with. */
public record Line(
        @Column(zh = "编号", en = "Line", key = true) String line,
        @Column(zh = "金额", en = "Amount") Money amount,
        @Column(zh = "日期", en = "Day") LocalDate day)
        implements Dated {
    @Override
    public LocalDate ruleDate() {
        return day;
    }
}
