package io.hegui.plugin.servicedesk;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import java.time.LocalDate;

/**
 * One meeting of the department.
 */
public record DeskMeetingRow(
        @Column(zh = "会议编号", en = "Meeting", key = true) String meetingId,

        @Column(zh = "会议种类", en = "Kind of meeting") MeetingKind kind,

        @Column(zh = "召开日期", en = "Held on") LocalDate heldOn,

        @Column(zh = "主持人职务", en = "Chair") Role chairRole,

        @Column(zh = "客服中心主任参加", en = "Centre director present")
        boolean centreDirectorPresent)
        implements Dated {
    @Override
    public LocalDate ruleDate() {
        return heldOn;
    }
}
