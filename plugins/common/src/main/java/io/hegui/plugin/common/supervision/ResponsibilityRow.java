package io.hegui.plugin.common.supervision;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who is responsible for one matter in one region, with which plan and status. */
public record ResponsibilityRow(
        @Column(zh = "行政区划代码", en = "Region", key = true) String region,
        @Column(zh = "监管事项", en = "Matter", key = true) SupervisedMatter matter,

        @Column(zh = "牵头部门", en = "Department", required = false) @Nullable
        String department,

        @Column(zh = "银监派出机构代码", en = "Office of the banking supervisor", required = false) @Nullable
        String officeCode,

        @Column(zh = "监管计划文号", en = "Plan", required = false) @Nullable
        String planNo,

        @Column(zh = "年度检查轮次", en = "Inspections in the year", min = "0", max = "1000000000")
        int cycles,

        @Column(zh = "清理整顿进展", en = "Status", required = false) @Nullable
        String status,

        @Column(zh = "数据日期", en = "As of") LocalDate asOf)
        implements Dated {
    @Override
    public LocalDate ruleDate() {
        return asOf;
    }
}
