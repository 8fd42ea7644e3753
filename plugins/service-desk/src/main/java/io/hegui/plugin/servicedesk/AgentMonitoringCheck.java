package io.hegui.plugin.servicedesk;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.GroupCheck;
import io.hegui.sdk.check.GroupCheck.Member;
import io.hegui.sdk.check.Need;
import io.hegui.sdk.check.RecordPlace;
import java.util.List;
import java.util.OptionalInt;

/** Holds how often an agent who worked was listened to in the month against what a check asks for. */
interface AgentMonitoringCheck extends GroupCheck<DeskShiftRow, AgentShift> {
    /** How often it should have been at least; empty where the check has nothing to say. */
    OptionalInt missed(int heard, MonitoringLimits limits);

    @Override
    default Class<DeskShiftRow> recordType() {
        return DeskShiftRow.class;
    }

    @Override
    default List<Need<?, ?>> needs() {
        return List.of(MonitoredAgent.MONITORINGS);
    }

    @Override
    default Class<AgentShift> memberType() {
        return AgentShift.class;
    }

    /** The agent; none for anybody else. */
    @Override
    default String group(DeskShiftRow shift) {
        return shift.post() == Post.AGENT ? shift.personId() : "";
    }

    @Override
    default AgentShift member(DeskShiftRow shift) {
        return new AgentShift(shift.personId(), shift.clockedInAt() != null);
    }

    @Override
    default void check(List<Member<AgentShift>> members, CheckContext context, DatasetFindings findings) {
        RecordPlace first = members.get(0).place();
        MonitoringLimits.on(context.filing().period().end(), context, first, findings)
                .ifPresent(limits -> MonitoredAgent.of(members, limits.activeShifts(), context)
                        .ifPresent(agent -> missed(agent.heard(), limits)
                                .ifPresent(wanted -> findings.add(first, agent.observation(wanted)))));
    }
}
