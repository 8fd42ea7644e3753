package io.hegui.plugin.servicedesk;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.Moment;
import io.hegui.sdk.regulation.Cite;

/**
 * A shift does not end after it starts, or somebody clocked out before clocking in: often a night that is given one day for both.
 * Nothing can be reckoned from such times, so the file is mended and filed again.
 */
@CheckInfo(
        id = "F.LEAVE.1.3",
        kind = Kind.INTEGRITY,
        severity = Severity.MAJOR,
        zh = "班次的结束时间不晚于开始时间",
        en = "A shift does not end after it starts",
        cites = @Cite(document = RuleBook.TITLE, article = "请假制度 一"),
        validFrom = RuleBook.SINCE)
final class ShiftTimesReversedCheck implements RecordCheck<DeskShiftRow> {
    @Override
    public Class<DeskShiftRow> recordType() {
        return DeskShiftRow.class;
    }

    @Override
    public void check(DeskShiftRow shift, CheckContext context, Findings findings) {
        if (!shift.startAt().isBefore(shift.endAt())) {
            findings.add(Observation.on("end_at")
                    .observed(shift.endAt().toString())
                    .with("start", shift.startAt().toString()));
        }
        Moment in = shift.clockedInAt();
        Moment out = shift.clockedOutAt();
        if (in != null && out != null && out.isBefore(in)) {
            findings.add(Observation.on("clocked_out_at")
                    .because("clock")
                    .observed(out.toString())
                    .with("in", in.toString()));
        }
    }
}
