package io.hegui.plugin.servicedesk;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.GroupCheck.Member;
import io.hegui.sdk.check.Need;
import io.hegui.sdk.check.Observation;
import java.util.List;
import java.util.Optional;

/**
 * An agent who worked enough shifts in the month to be listened to. The roster of agents is that of the shifts filed, so that
 * nobody drops out by never being monitored.
 *
 * @param heard calls listened to
 */
record MonitoredAgent(String agentId, int shifts, int heard) {
    static final String FIELD = "monitorings";

    static final Need<DeskMonitoringRow, HeardCalls> MONITORINGS = Need.of(
                    "desk-monitoring",
                    DeskMonitoringRow.class,
                    DeskMonitoringRow::agentId,
                    HeardCalls.class,
                    row -> new HeardCalls(row.isHeard() ? 1 : 0))
            .merging(HeardCalls::plus);

    /** Empty for one who worked fewer shifts than that. */
    static Optional<MonitoredAgent> of(List<Member<AgentShift>> members, int activeShifts, CheckContext context) {
        String agent = members.get(0).value().agentId();
        int shifts = (int)
                members.stream().filter(member -> member.value().attended()).count();
        if (shifts < activeShifts) {
            return Optional.empty();
        }
        int heard =
                context.lookup(MONITORINGS).find(agent).map(HeardCalls::calls).orElse(0);
        return Optional.of(new MonitoredAgent(agent, shifts, heard));
    }

    Observation observation(int expected) {
        return Observation.on(FIELD)
                .observed(heard)
                .expected(Expected.atLeast(expected))
                .with("agent", agentId)
                .with("shifts", shifts);
    }
}
