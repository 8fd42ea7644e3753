package io.hegui.plugin.servicedesk;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The monthly analysis of service quality that a group's leader hands to the director.
 *
 * @param filedOn null if it was never handed in
 */
public record DeskQualityReportRow(
        @Column(zh = "班组", en = "Group", key = true) String groupId,

        @Column(zh = "报告月份", en = "Month", key = true) YearMonth month,

        @Column(zh = "提交日期", en = "Filed on", required = false) @Nullable
        LocalDate filedOn)
        implements Dated {
    @Override
    public LocalDate ruleDate() {
        return month.atEndOfMonth();
    }
}
