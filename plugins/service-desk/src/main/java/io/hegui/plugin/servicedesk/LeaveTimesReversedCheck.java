package io.hegui.plugin.servicedesk;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;

/** A leave does not end after it starts, and so excuses nobody: the file is mended and filed again. */
@CheckInfo(
        id = "F.LEAVE.1.4",
        kind = Kind.INTEGRITY,
        severity = Severity.MAJOR,
        zh = "请假的结束时间不晚于开始时间",
        en = "A leave does not end after it starts",
        cites = @Cite(document = RuleBook.TITLE, article = "请假制度 一"),
        validFrom = RuleBook.SINCE)
final class LeaveTimesReversedCheck implements RecordCheck<DeskLeaveRow> {
    @Override
    public Class<DeskLeaveRow> recordType() {
        return DeskLeaveRow.class;
    }

    @Override
    public void check(DeskLeaveRow leave, CheckContext context, Findings findings) {
        if (!leave.startAt().isBefore(leave.endAt())) {
            findings.add(Observation.on("end_at")
                    .observed(leave.endAt().toString())
                    .with("start", leave.startAt().toString()));
        }
    }
}
