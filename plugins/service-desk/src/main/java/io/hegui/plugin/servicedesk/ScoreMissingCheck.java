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
import org.jspecify.annotations.Nullable;

/** A monitoring does not score each of the five things that an inspector listens for. */
@CheckInfo(
        id = "F.QA.3.3",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "监听评分缺项",
        en = "A monitoring lacks one of its five scores",
        cites = @Cite(document = RuleBook.TITLE, article = "质检员职责 3"),
        validFrom = RuleBook.SINCE)
final class ScoreMissingCheck implements RecordCheck<DeskMonitoringRow> {
    @Override
    public Class<DeskMonitoringRow> recordType() {
        return DeskMonitoringRow.class;
    }

    @Override
    public void check(DeskMonitoringRow monitoring, CheckContext context, Findings findings) {
        if (!monitoring.isHeard()) {
            return;
        }
        require("phrases", monitoring.phrases(), monitoring, findings);
        require("attitude", monitoring.attitude(), monitoring, findings);
        require("tone", monitoring.tone(), monitoring, findings);
        require("grasp", monitoring.grasp(), monitoring, findings);
        require("adaptability", monitoring.adaptability(), monitoring, findings);
    }

    private static void require(
            String field, @Nullable Integer score, DeskMonitoringRow monitoring, Findings findings) {
        if (score == null) {
            findings.add(Observation.on(field).expected(Expected.present()).with("agent", monitoring.agentId()));
        }
    }
}
