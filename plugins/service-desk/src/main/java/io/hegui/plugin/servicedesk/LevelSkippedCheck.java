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
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.regulation.Cite;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A report did not go to the next level: it skipped one without an emergency, or in an emergency and those who were skipped
 * were not told in time.
 */
@CheckInfo(
        id = "F.REP.6",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "越级请示报告",
        en = "A report skipped a level",
        cites = @Cite(document = RuleBook.TITLE, article = "请示报告制度 6"),
        validFrom = RuleBook.SINCE)
final class LevelSkippedCheck implements RecordCheck<DeskEscalationRow> {
    @Override
    public Class<DeskEscalationRow> recordType() {
        return DeskEscalationRow.class;
    }

    @Override
    public void check(DeskEscalationRow escalation, CheckContext context, Findings findings) {
        int levels = escalation.fromRole().levelsUpTo(escalation.toRole());
        if (levels < 1) {
            findings.add(toRole("not_upward", escalation));
        } else if (levels > 1 && !escalation.emergency()) {
            findings.add(toRole(Observation.DEFAULT_MESSAGE, escalation));
        } else if (levels > 1) {
            checkFollowUps(escalation, context, findings);
        }
    }

    private static Observation toRole(String message, DeskEscalationRow escalation) {
        return Observation.on("to_role")
                .because(message)
                .observed(escalation.toRole())
                .with("from", escalation.fromRole());
    }

    private static void checkFollowUps(DeskEscalationRow escalation, CheckContext context, Findings findings) {
        LocalDate day = escalation.ruleDate();
        Optional<Effective<Integer>> hours = context.parameter(DeskParameters.FOLLOW_UP_HOURS, day);
        if (hours.isEmpty()) {
            findings.add(Observation.unknown("at", DeskParameters.FOLLOW_UP_HOURS, day));
            return;
        }
        Moment due = new Moment(escalation.at().at().plusHours(hours.get().value()));
        for (FollowUp followUp : FollowUp.due(escalation)) {
            Moment told = followUp.at();
            if (told == null) {
                findings.add(late("never_told", followUp, due));
            } else if (due.isBefore(told)) {
                findings.add(late("told_late", followUp, due).observed(told.toString()));
            }
        }
    }

    private static Observation late(String message, FollowUp followUp, Moment due) {
        return Observation.on(followUp.field())
                .because(message)
                .expected(Expected.atMost(due.toString()))
                .with("skipped", followUp.role())
                .with("due", due.toString());
    }
}
