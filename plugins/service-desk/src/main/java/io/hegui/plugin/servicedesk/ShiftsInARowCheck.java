package io.hegui.plugin.servicedesk;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.GroupCheck;
import io.hegui.sdk.check.GroupCheck.Member;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.regulation.Cite;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Two shifts of one person, of which at least one is worked under a swap, with too little rest between them. Who is on leave
 * for a whole shift does not work it.
 */
@CheckInfo(
        id = "F.SWAP.3.c",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "换班或还班后连班",
        en = "Two shifts in a row after a swap",
        cites = @Cite(document = RuleBook.TITLE, article = "换班制度 三"),
        validFrom = RuleBook.SINCE)
final class ShiftsInARowCheck implements GroupCheck<DeskShiftRow, RosterShift> {
    private static final Comparator<Member<RosterShift>> BY_TIME = Comparator.comparingLong(
                    (Member<RosterShift> member) -> member.value().start())
            .thenComparingLong(member -> member.place().row());

    @Override
    public Class<DeskShiftRow> recordType() {
        return DeskShiftRow.class;
    }

    @Override
    public Class<RosterShift> memberType() {
        return RosterShift.class;
    }

    @Override
    public String group(DeskShiftRow shift) {
        return shift.leaveId() != null && shift.clockedInAt() == null ? "" : shift.personId();
    }

    @Override
    public RosterShift member(DeskShiftRow shift) {
        return RosterShift.of(shift);
    }

    @Override
    public int leastMembers() {
        return 2;
    }

    @Override
    public void check(List<Member<RosterShift>> members, CheckContext context, DatasetFindings findings) {
        List<Member<RosterShift>> roster = members.stream().sorted(BY_TIME).toList();
        for (int i = 1; i < roster.size(); i++) {
            compare(roster.get(i - 1), roster.get(i), context, findings);
        }
    }

    private static void compare(
            Member<RosterShift> before, Member<RosterShift> after, CheckContext context, DatasetFindings findings) {
        if (!before.value().swapped() && !after.value().swapped()) {
            return;
        }
        LocalDate day = after.value().day();
        Optional<Effective<Integer>> hours = context.parameter(DeskParameters.REST_HOURS, day);
        if (hours.isEmpty()) {
            findings.add(after.place(), Observation.unknown("rest_minutes", DeskParameters.REST_HOURS, day));
            return;
        }
        long rest = after.value().start() - before.value().end();
        if (rest <= 0 || rest < hours.get().value() * DeskMinutes.AN_HOUR) {
            findings.add(
                    after.place(),
                    Observation.on("rest_minutes")
                            .because(rest <= 0 ? "in_a_row" : Observation.DEFAULT_MESSAGE)
                            .observed(rest)
                            .with("person", after.value().personId())
                            .with("before", before.place().key())
                            .with("hours", hours.get().value()));
        }
    }
}
