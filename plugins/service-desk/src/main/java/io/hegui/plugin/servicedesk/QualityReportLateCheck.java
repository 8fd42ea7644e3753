package io.hegui.plugin.servicedesk;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.regulation.Cite;
import java.time.LocalDate;
import java.util.Optional;

/** A group's analysis of service quality came after the 22nd, or never. No shift for days off is stated, so none is made. */
@CheckInfo(
        id = "F.LEAD.3",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "服务质量分析报告未按时提交",
        en = "The analysis of service quality was late or never filed",
        cites = @Cite(document = RuleBook.TITLE, article = "班长责任制 3"),
        validFrom = RuleBook.SINCE)
final class QualityReportLateCheck implements RecordCheck<DeskQualityReportRow> {
    private static final String FIELD = "filed_on";

    @Override
    public Class<DeskQualityReportRow> recordType() {
        return DeskQualityReportRow.class;
    }

    @Override
    public void check(DeskQualityReportRow report, CheckContext context, Findings findings) {
        LocalDate day = report.ruleDate();
        Optional<Effective<Integer>> last = context.parameter(DeskParameters.REPORT_DAY, day);
        if (last.isEmpty()) {
            findings.add(Observation.unknown(FIELD, DeskParameters.REPORT_DAY, day));
            return;
        }
        LocalDate due = report.month().atDay(last.get().value());
        LocalDate filed = report.filedOn();
        if (filed == null) {
            findings.add(late("never", report, due));
        } else if (filed.isAfter(due)) {
            findings.add(late(Observation.DEFAULT_MESSAGE, report, due).observed(filed));
        }
    }

    private static Observation late(String message, DeskQualityReportRow report, LocalDate due) {
        return Observation.on(FIELD)
                .because(message)
                .expected(Expected.atMost(due))
                .with("group", report.groupId())
                .with("due", due);
    }
}
