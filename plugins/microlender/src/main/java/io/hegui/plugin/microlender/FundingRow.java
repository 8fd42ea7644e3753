package io.hegui.plugin.microlender;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.value.Money;
import org.jspecify.annotations.Nullable;

/** One line of a microlender's borrowing. The last columns, from net capital on, are about the whole filing and equal on every line. */
public record FundingRow(
        @Column(zh = "融资编号", en = "Funding line", aliases = "行号", key = true)
        String line,

        @Column(zh = "融资种类", en = "Kind of funding") FundingKind kind,
        @Column(zh = "融资渠道", en = "Channel") FundingChannel channel,

        @Column(zh = "是否表内", en = "On the balance sheet", aliases = "表内")
        boolean onBalance,

        @Column(zh = "融资余额", en = "Balance", aliases = "余额", min = "0", max = "1000000000000.00", unit = "CNY")
        Money balance,

        @Column(
                zh = "自持金额",
                en = "Held by the filer itself",
                required = false,
                min = "0",
                max = "1000000000000.00",
                unit = "CNY")
        @Nullable
        Money selfHeld,

        @Column(zh = "融资对手方", en = "Counterparty", aliases = "资金提供方")
        String counterparty,

        @Column(zh = "资本净额", en = "Net capital", min = "-1000000000000.00", max = "1000000000000.00", unit = "CNY")
        Money netCapital,

        @Column(zh = "净资产", en = "Net assets", min = "-1000000000000.00", max = "1000000000000.00", unit = "CNY")
        Money netAssets,

        @Column(zh = "上报杠杆率", en = "Reported leverage", aliases = "杠杆率", unit = "x net capital")
        Ratio reportedLeverage,

        @Column(zh = "压缩计划编号", en = "Plan to bring leverage down", required = false) @Nullable
        String shrinkPlan) {}
