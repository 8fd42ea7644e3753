package io.hegui.plugin.servicedesk;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;

/** Somebody came late, left early or did not come, and no leave was approved for that time. */
@CheckInfo(
        id = "F.LEAVE.1",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "迟到、早退或无故旷工",
        en = "Late, gone early or absent without leave",
        cites = @Cite(document = RuleBook.TITLE, article = "请假制度 一"),
        validFrom = RuleBook.SINCE)
final class ShiftMissedCheck implements RecordCheck<DeskShiftRow> {
    @Override
    public Class<DeskShiftRow> recordType() {
        return DeskShiftRow.class;
    }

    @Override
    public void check(DeskShiftRow shift, CheckContext context, Findings findings) {
        for (Gap gap : Gap.unexcused(shift)) {
            findings.add(observation(shift, gap)
                    .with("person", shift.personId())
                    .with("start", shift.startAt().toString())
                    .with("end", shift.endAt().toString()));
        }
    }

    private static Observation observation(DeskShiftRow shift, Gap gap) {
        return switch (gap.cause()) {
            case ABSENT -> Observation.on("clocked_in_at").because("absent").expected(Expected.present());
            case NOT_CLOCKED_OUT ->
                Observation.on("clocked_out_at").because("not_clocked_out").expected(Expected.present());
            case LATE ->
                Observation.on("clocked_in_at")
                        .because(Observation.DEFAULT_MESSAGE)
                        .observed(gap.to().toString())
                        .expected(Expected.atMost(shift.startAt().toString()))
                        .with("minutes", gap.minutes());
            case EARLY ->
                Observation.on("clocked_out_at")
                        .because("early")
                        .observed(gap.from().toString())
                        .expected(Expected.atLeast(shift.endAt().toString()))
                        .with("minutes", gap.minutes());
        };
    }
}
