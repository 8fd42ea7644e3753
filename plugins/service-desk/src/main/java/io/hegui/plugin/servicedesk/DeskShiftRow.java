package io.hegui.plugin.servicedesk;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import io.hegui.sdk.lending.Moment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person's shift as it was rostered in the end, after swaps, and how it was worked. People are known by their staff
 * numbers, never by name.
 *
 * @param rollCallAt when the roll call was that the person attended; null if it was missed
 * @param awayMinutes longest absence from the post without permission, in minutes
 * @param swapId the swap under which the person works this shift; null if it is the person's own
 * @param leaveId a leave that touches the shift; how it was approved is told in {@link DeskLeaveRow}
 * @param violationId the entry under which lateness or absence was treated as a breach of discipline
 */
public record DeskShiftRow(
        @Column(zh = "班次编号", en = "Shift", key = true) String shiftId,

        @Column(zh = "工号", en = "Staff number") String personId,

        @Column(zh = "岗位", en = "Post") Post post,

        @Column(zh = "班组", en = "Group") String groupId,

        @Column(zh = "班次种类", en = "Kind of shift") ShiftKind kind,

        @Column(zh = "上班时间", en = "Starts at") Moment startAt,

        @Column(zh = "下班时间", en = "Ends at") Moment endAt,

        @Column(zh = "签到时间", en = "Clocked in at", required = false) @Nullable
        Moment clockedInAt,

        @Column(zh = "签退时间", en = "Clocked out at", required = false) @Nullable
        Moment clockedOutAt,

        @Column(zh = "参加点名时间", en = "Roll call attended at", required = false) @Nullable
        Moment rollCallAt,

        @Column(zh = "脱岗分钟数", en = "Minutes away from the post", min = "0", max = "1440")
        int awayMinutes,

        @Column(zh = "换班编号", en = "Swap", required = false) @Nullable
        String swapId,

        @Column(zh = "请假编号", en = "Leave", required = false) @Nullable
        String leaveId,

        @Column(zh = "请假开始时间", en = "Leave from", required = false) @Nullable
        Moment leaveFrom,

        @Column(zh = "请假结束时间", en = "Leave to", required = false) @Nullable
        Moment leaveTo,

        @Column(zh = "请假已批准", en = "Leave approved", required = false) @Nullable
        Boolean leaveApproved,

        @Column(zh = "违纪处理编号", en = "Violation", required = false) @Nullable
        String violationId)
        implements Dated {
    @Override
    public LocalDate ruleDate() {
        return startAt.date();
    }

    /** Whether leave was approved for that part of the shift. */
    boolean isExcused(Gap gap) {
        return leaveId != null
                && Boolean.TRUE.equals(leaveApproved)
                && leaveFrom != null
                && !gap.from().isBefore(leaveFrom)
                && leaveTo != null
                && !leaveTo.isBefore(gap.to());
    }
}
