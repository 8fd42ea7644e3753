package io.hegui.plugin.microlender;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.value.Money;
import java.time.LocalDate;
import java.time.YearMonth;

/** The stock of online loans without a scenario, as planned and as it is. */
public record RunDownRow(
        @Column(zh = "月份", en = "Month", key = true) YearMonth month,

        @Column(zh = "无场景贷款余额", en = "Balance without a scenario", min = "0", max = "1000000000000.00", unit = "CNY")
        Money balance,

        @Column(zh = "压缩目标", en = "Target", min = "0", max = "1000000000000.00", unit = "CNY")
        Money target,

        @Column(zh = "完成期限", en = "To be gone by") LocalDate deadline) {}
