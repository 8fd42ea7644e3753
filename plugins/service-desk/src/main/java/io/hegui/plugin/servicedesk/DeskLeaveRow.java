package io.hegui.plugin.servicedesk;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import io.hegui.sdk.lending.Moment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One leave, filed for each month that it touches.
 *
 * @param leaderGroupId group of the shift leader who consented
 * @param approverRole who approved it in the end; null if nobody has
 * @param returnedAt when the return was recorded
 */
public record DeskLeaveRow(
        @Column(zh = "请假编号", en = "Leave", key = true) String leaveId,

        @Column(zh = "工号", en = "Staff number") String personId,

        @Column(zh = "班组", en = "Group") String groupId,

        @Column(zh = "请假种类", en = "Kind of leave") LeaveKind kind,

        @Column(zh = "请假开始时间", en = "From") Moment startAt,

        @Column(zh = "请假结束时间", en = "To") Moment endAt,

        @Column(zh = "请假天数", en = "Days", unit = "days") LeaveDays days,

        @Column(zh = "同意班长所在班组", en = "Group of the consenting leader", required = false) @Nullable
        String leaderGroupId,

        @Column(zh = "班长同意时间", en = "Leader consented at", required = false) @Nullable
        Moment leaderConsentAt,

        @Column(zh = "客服部主任同意时间", en = "Director consented at", required = false) @Nullable
        Moment directorConsentAt,

        @Column(zh = "客服中心主任同意时间", en = "Centre director consented at", required = false) @Nullable
        Moment centreConsentAt,

        @Column(zh = "批准人职务", en = "Approved by", required = false) @Nullable
        Role approverRole,

        @Column(zh = "销假时间", en = "Return recorded at", required = false) @Nullable
        Moment returnedAt)
        implements Dated {
    @Override
    public LocalDate ruleDate() {
        return startAt.date();
    }

    boolean isApproved() {
        return approverRole != null;
    }
}
