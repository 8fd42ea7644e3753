package io.hegui.plugin.servicedesk;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.regulation.Cite;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * The monthly meeting was not on the last Friday before the 25th. If that Friday is a day off, it may be moved to any other day
 * of the month.
 */
@CheckInfo(
        id = "F.MTG.3",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "月度业务代表会议未按期召开",
        en = "The monthly meeting was not on the Friday before the 25th",
        cites = @Cite(document = RuleBook.TITLE, article = "会议制度 3"),
        validFrom = RuleBook.SINCE)
final class MeetingOnWrongDayCheck implements RecordCheck<DeskMeetingRow> {
    @Override
    public Class<DeskMeetingRow> recordType() {
        return DeskMeetingRow.class;
    }

    @Override
    public void check(DeskMeetingRow meeting, CheckContext context, Findings findings) {
        if (meeting.kind() != MeetingKind.MONTHLY) {
            return;
        }
        LocalDate held = meeting.heldOn();
        Optional<Effective<Integer>> day = context.parameter(DeskParameters.MEETING_BEFORE_DAY, held);
        if (day.isEmpty()) {
            findings.add(Observation.unknown("held_on", DeskParameters.MEETING_BEFORE_DAY, held));
            return;
        }
        LocalDate due = held.withDayOfMonth(day.get().value()).with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
        if (!held.equals(due) && context.calendar().isWorkingDay(due)) {
            findings.add(Observation.on("held_on")
                    .observed(held)
                    .expected(Expected.equalTo(due))
                    .with("due", due));
        }
    }
}
