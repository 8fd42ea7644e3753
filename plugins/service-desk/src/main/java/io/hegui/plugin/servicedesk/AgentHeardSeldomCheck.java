package io.hegui.plugin.servicedesk;

import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;
import java.util.OptionalInt;

/** An agent was listened to, but less often than the rule book aims at. Its wording lets one to five be enough, so it is a note. */
@CheckInfo(
        id = "F.QA.3.2",
        kind = Kind.PLAUSIBILITY,
        severity = Severity.INFO,
        zh = "当月监听业务代表少于5次",
        en = "An agent was listened to less than five times in the month",
        cites = @Cite(document = RuleBook.TITLE, article = "质检员职责 3"),
        validFrom = RuleBook.SINCE)
final class AgentHeardSeldomCheck implements AgentMonitoringCheck {
    @Override
    public OptionalInt missed(int heard, MonitoringLimits limits) {
        return heard >= limits.least() && heard < limits.target()
                ? OptionalInt.of(limits.target())
                : OptionalInt.empty();
    }
}
