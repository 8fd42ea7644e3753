package io.hegui.plugin.common;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.Moment;
import io.hegui.sdk.lending.conduct.DataIncidentRow;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.regulation.Cite;
import java.util.Optional;

/** An incident with customer data was not reported, or not in time. */
@CheckInfo(
        id = "E.1.6.a",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "客户信息安全事件未按时报告",
        en = "An incident with customer data was not reported in time",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "一(六)"),
        validFrom = "2017-12-01")
final class IncidentReportedLateCheck implements RecordCheck<DataIncidentRow> {

    @Override
    public Class<DataIncidentRow> recordType() {
        return DataIncidentRow.class;
    }

    @Override
    public void check(DataIncidentRow incident, CheckContext context, Findings findings) {
        Moment reported = incident.reportedAt();
        if (reported == null) {
            findings.add(Observation.on("reported_at")
                    .because("never")
                    .expected(Expected.present())
                    .with("discovered", incident.discoveredAt().toString()));
            return;
        }
        Optional<Effective<Integer>> hours = context.parameter(ConductParameters.REPORT_HOURS, incident.ruleDate());
        if (hours.isEmpty()) {
            findings.add(Observation.unknown("reported_at", ConductParameters.REPORT_HOURS, incident.ruleDate()));
        } else if (reported.at()
                .isAfter(incident.discoveredAt().at().plusHours(hours.get().value()))) {
            findings.add(Observation.on("reported_at")
                    .observed(reported.toString())
                    .with("discovered", incident.discoveredAt().toString())
                    .with("hours", hours.get().value()));
        }
    }
}
