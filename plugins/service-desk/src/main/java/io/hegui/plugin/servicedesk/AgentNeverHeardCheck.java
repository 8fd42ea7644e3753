package io.hegui.plugin.servicedesk;

import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;
import java.util.OptionalInt;

/** An agent who worked was listened to less often than the least, which by default is once: never. */
@CheckInfo(
        id = "F.QA.3",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "当月未监听业务代表",
        en = "An agent was never listened to in the month",
        cites = @Cite(document = RuleBook.TITLE, article = "质检员职责 3"),
        validFrom = RuleBook.SINCE)
final class AgentNeverHeardCheck implements AgentMonitoringCheck {
    @Override
    public OptionalInt missed(int heard, MonitoringLimits limits) {
        return heard < limits.least() ? OptionalInt.of(limits.least()) : OptionalInt.empty();
    }
}
