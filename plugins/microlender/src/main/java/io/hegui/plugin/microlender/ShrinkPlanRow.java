package io.hegui.plugin.microlender;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import io.hegui.sdk.value.Rate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One milestone of a plan to bring leverage down. */
public record ShrinkPlanRow(
        @Column(zh = "压缩计划编号", en = "Plan", key = true) String planNo,
        @Column(zh = "节点日期", en = "Milestone", key = true) LocalDate milestoneOn,

        @Column(zh = "节点杠杆率上限", en = "Highest leverage by then", min = "0", unit = "% of net capital")
        Rate mostLeverage,

        @Column(zh = "实际杠杆率", en = "Leverage", required = false, min = "0", unit = "% of net capital") @Nullable
        Rate leverage)
        implements Dated {
    @Override
    public LocalDate ruleDate() {
        return milestoneOn;
    }
}
