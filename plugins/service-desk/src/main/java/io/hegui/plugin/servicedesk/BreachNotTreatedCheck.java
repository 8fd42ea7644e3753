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

/**
 * Without leave, somebody missed twenty minutes of a shift or more, or was away from the post for as long, and it was not
 * treated as a breach of discipline.
 */
@CheckInfo(
        id = "F.LEAVE.8",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "迟到或脱岗二十分钟以上未按违纪处理",
        en = "Late or away for twenty minutes, and not treated as a breach of discipline",
        cites = @Cite(document = RuleBook.TITLE, article = "请假制度 八"),
        validFrom = RuleBook.SINCE)
final class BreachNotTreatedCheck implements RecordCheck<DeskShiftRow> {
    private static final int BREACH_MINUTES = 20;

    @Override
    public Class<DeskShiftRow> recordType() {
        return DeskShiftRow.class;
    }

    @Override
    public void check(DeskShiftRow shift, CheckContext context, Findings findings) {
        if (shift.violationId() != null) {
            return;
        }
        long missed =
                Gap.unexcused(shift).stream().mapToLong(Gap::minutes).max().orElse(0);
        if (missed >= BREACH_MINUTES) {
            findings.add(breach("finding", missed, shift));
        }
        if (shift.awayMinutes() >= BREACH_MINUTES) {
            findings.add(breach("away", shift.awayMinutes(), shift));
        }
    }

    private static Observation breach(String message, long minutes, DeskShiftRow shift) {
        return Observation.on("violation_id")
                .because(message)
                .expected(Expected.present())
                .with("person", shift.personId())
                .with("minutes", minutes)
                .with("most", BREACH_MINUTES);
    }
}
