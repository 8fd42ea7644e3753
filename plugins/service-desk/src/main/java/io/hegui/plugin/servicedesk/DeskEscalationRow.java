package io.hegui.plugin.servicedesk;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import io.hegui.sdk.lending.Moment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One report or request upward.
 *
 * @param leaderToldAt when the shift leader was told afterwards, if skipped
 * @param directorToldAt when the director of the department was told afterwards, if skipped
 * @param centreToldAt when the director of the centre was told afterwards, if skipped
 */
public record DeskEscalationRow(
        @Column(zh = "请示报告编号", en = "Report", key = true) String escalationId,

        @Column(zh = "事件编号", en = "Incident") String incidentId,

        @Column(zh = "报告人职务", en = "From") Role fromRole,

        @Column(zh = "受理人职务", en = "To") Role toRole,

        @Column(zh = "报告时间", en = "At") Moment at,

        @Column(zh = "紧急情况", en = "Emergency") boolean emergency,

        @Column(zh = "事后向班长汇报时间", en = "Leader told at", required = false) @Nullable
        Moment leaderToldAt,

        @Column(zh = "事后向客服部主任汇报时间", en = "Director told at", required = false) @Nullable
        Moment directorToldAt,

        @Column(zh = "事后向客服中心主任汇报时间", en = "Centre director told at", required = false) @Nullable
        Moment centreToldAt)
        implements Dated {
    @Override
    public LocalDate ruleDate() {
        return at.date();
    }
}
