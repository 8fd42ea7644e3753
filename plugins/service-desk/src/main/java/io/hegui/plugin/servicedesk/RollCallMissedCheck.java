package io.hegui.plugin.servicedesk;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.Moment;
import io.hegui.sdk.regulation.Cite;

/**
 * Somebody who worked the shift was not there ten minutes before it, or missed the roll call, or the roll call was not in
 * those ten minutes. Who came late with leave need not have been there.
 */
@CheckInfo(
        id = "F.HAND.1",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "未提前十分钟到岗或未参加点名",
        en = "Not there ten minutes early, or not at the roll call",
        cites = @Cite(document = RuleBook.TITLE, article = "交接班制度 1"),
        validFrom = RuleBook.SINCE)
final class RollCallMissedCheck implements RecordCheck<DeskShiftRow> {
    private static final int MINUTES_EARLY = 10;

    @Override
    public Class<DeskShiftRow> recordType() {
        return DeskShiftRow.class;
    }

    @Override
    public void check(DeskShiftRow shift, CheckContext context, Findings findings) {
        Moment in = shift.clockedInAt();
        if (in == null || cameLateWithLeave(shift, in)) {
            return;
        }
        Moment due = new Moment(shift.startAt().at().minusMinutes(MINUTES_EARLY));
        if (due.isBefore(in)) {
            findings.add(Observation.on("clocked_in_at")
                    .observed(in.toString())
                    .expected(Expected.atMost(due.toString()))
                    .with("person", shift.personId())
                    .with("due", due.toString()));
        }
        checkRollCall(shift, due, findings);
    }

    private static boolean cameLateWithLeave(DeskShiftRow shift, Moment in) {
        return shift.startAt().isBefore(in)
                && Gap.unexcused(shift).stream().noneMatch(gap -> gap.cause() == Gap.Cause.LATE);
    }

    private static void checkRollCall(DeskShiftRow shift, Moment due, Findings findings) {
        Moment rollCall = shift.rollCallAt();
        if (rollCall == null) {
            findings.add(Observation.on("roll_call_at")
                    .because("missed")
                    .expected(Expected.present())
                    .with("person", shift.personId())
                    .with("start", shift.startAt().toString()));
        } else if (rollCall.isBefore(due) || shift.startAt().isBefore(rollCall)) {
            findings.add(Observation.on("roll_call_at")
                    .because("not_then")
                    .observed(rollCall.toString())
                    .with("due", due.toString())
                    .with("start", shift.startAt().toString()));
        }
    }
}
