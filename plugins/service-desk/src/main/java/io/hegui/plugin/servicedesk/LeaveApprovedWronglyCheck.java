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
 * Personal leave was approved by somebody else than its length asks for, or did not go from one level to the next within the
 * person's own group.
 */
@CheckInfo(
        id = "F.LEAVE.3",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "事假越级、交叉办理或越权批准",
        en = "Personal leave skipped a level, went through another group, or was approved by the wrong person",
        cites = @Cite(document = RuleBook.TITLE, article = "请假制度 三"),
        validFrom = RuleBook.SINCE)
final class LeaveApprovedWronglyCheck implements RecordCheck<DeskLeaveRow> {
    /** The longest leave that the director of the department approves. */
    private static final LeaveDays A_DAY = LeaveDays.parse("1");

    @Override
    public Class<DeskLeaveRow> recordType() {
        return DeskLeaveRow.class;
    }

    @Override
    public void check(DeskLeaveRow leave, CheckContext context, Findings findings) {
        Role approver = leave.approverRole();
        if (approver == null || !leave.kind().isPersonal()) {
            return;
        }
        Role due = leave.days().compareTo(A_DAY) > 0 ? Role.CENTRE_DIRECTOR : Role.CSD_DIRECTOR;
        if (approver != due) {
            findings.add(Observation.on("approver_role")
                    .observed(approver)
                    .expected(Expected.equalTo(due))
                    .with("days", leave.days().toString())
                    .with("due", due));
        }
        checkLevels(leave, approver, findings);
        checkGroup(leave, findings);
    }

    private static void checkLevels(DeskLeaveRow leave, Role approver, Findings findings) {
        Moment before = null;
        for (Consents.Consent consent : Consents.upTo(approver, leave)) {
            Moment at = consent.at();
            if (at == null) {
                findings.add(Observation.on(consent.field())
                        .because("skipped")
                        .expected(Expected.present())
                        .with("level", consent.role())
                        .with("days", leave.days().toString()));
                continue;
            }
            if (before != null && at.isBefore(before)) {
                findings.add(Observation.on(consent.field())
                        .because("out_of_order")
                        .observed(at.toString())
                        .expected(Expected.atLeast(before.toString()))
                        .with("level", consent.role())
                        .with("before", before.toString()));
            }
            before = at;
        }
    }

    private static void checkGroup(DeskLeaveRow leave, Findings findings) {
        String leaderGroup = leave.leaderGroupId();
        if (leaderGroup == null) {
            if (leave.leaderConsentAt() != null) {
                findings.add(Observation.on("leader_group_id")
                        .because("no_group")
                        .expected(Expected.present())
                        .with("group", leave.groupId()));
            }
        } else if (!leaderGroup.equals(leave.groupId())) {
            findings.add(Observation.on("leader_group_id")
                    .because("other_group")
                    .observed(leaderGroup)
                    .expected(Expected.equalTo(leave.groupId()))
                    .with("group", leave.groupId()));
        }
    }
}
