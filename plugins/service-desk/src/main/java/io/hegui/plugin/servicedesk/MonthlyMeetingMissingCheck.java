package io.hegui.plugin.servicedesk;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.DatasetCheck;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordPlace;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;
import java.time.YearMonth;

/** No monthly meeting was held in the month filed. */
@CheckInfo(
        id = "F.MTG.3.4",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "当月未召开业务代表会议",
        en = "No monthly meeting was held",
        cites = @Cite(document = RuleBook.TITLE, article = "会议制度 3"),
        validFrom = RuleBook.SINCE)
final class MonthlyMeetingMissingCheck implements DatasetCheck<DeskMeetingRow, MeetingsHeld> {
    @Override
    public Class<DeskMeetingRow> recordType() {
        return DeskMeetingRow.class;
    }

    @Override
    public MeetingsHeld start() {
        return new MeetingsHeld();
    }

    @Override
    public void add(MeetingsHeld held, DeskMeetingRow meeting, RecordPlace place) {
        throw new UnsupportedOperationException("which month is filed is known by the filing alone");
    }

    @Override
    public void add(MeetingsHeld held, DeskMeetingRow meeting, RecordPlace place, CheckContext context) {
        if (meeting.kind() == MeetingKind.MONTHLY
                && YearMonth.from(meeting.heldOn())
                        .equals(YearMonth.from(context.filing().period().end()))) {
            held.add();
        }
    }

    @Override
    public MeetingsHeld merge(MeetingsHeld left, MeetingsHeld right) {
        left.addAll(right);
        return left;
    }

    @Override
    public void finish(MeetingsHeld held, CheckContext context, DatasetFindings findings) {
        if (held.isEmpty()) {
            findings.add(Observation.on("held_on")
                    .with("month", context.filing().period().toString()));
        }
    }
}
