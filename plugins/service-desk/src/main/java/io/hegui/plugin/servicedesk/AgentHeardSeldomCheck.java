package io.hegui.plugin.servicedesk;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.GroupCheck;
import io.hegui.sdk.check.GroupCheck.Member;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Need;
import io.hegui.sdk.check.RecordPlace;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;
import java.time.LocalDate;
import java.util.List;

/** An agent was listened to, but less often than the rule book aims at. Its wording lets one to five be enough, so it is a note. */
@CheckInfo(
        id = "F.QA.3.2",
        kind = Kind.PLAUSIBILITY,
        severity = Severity.INFO,
        zh = "当月监听业务代表少于5次",
        en = "An agent was listened to less than five times in the month",
        cites = @Cite(document = RuleBook.TITLE, article = "质检员职责 3"),
        validFrom = RuleBook.SINCE)
final class AgentHeardSeldomCheck implements GroupCheck<DeskShiftRow, AgentShift> {
    @Override
    public Class<DeskShiftRow> recordType() {
        return DeskShiftRow.class;
    }

    @Override
    public List<Need<?, ?>> needs() {
        return List.of(MonitoredAgent.MONITORINGS);
    }

    @Override
    public Class<AgentShift> memberType() {
        return AgentShift.class;
    }

    @Override
    public String group(DeskShiftRow shift) {
        return MonitoredAgent.group(shift);
    }

    @Override
    public AgentShift member(DeskShiftRow shift) {
        return MonitoredAgent.member(shift);
    }

    @Override
    public void check(List<Member<AgentShift>> members, CheckContext context, DatasetFindings findings) {
        LocalDate day = context.filing().period().end();
        RecordPlace first = members.get(0).place();
        MonitoringLimits.on(day, context, first, findings)
                .ifPresent(limits -> MonitoredAgent.of(members, limits.activeShifts(), context)
                        .filter(agent -> agent.heard() >= limits.least() && agent.heard() < limits.target())
                        .ifPresent(agent -> findings.add(first, agent.observation(limits.target()))));
    }
}
