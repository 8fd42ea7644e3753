package io.hegui.plugin.p2p;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;
import java.time.LocalDate;

/** A platform published its figures after the fifth working day of the month that follows, or not at all. */
@CheckInfo(
        id = "X.P2P.2",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "平台未按时披露",
        en = "The disclosure was late or never made",
        cites = @Cite(document = "银监办发〔2017〕113号", article = "月度披露"),
        validFrom = "2017-08-23",
        validTo = "2020-11-30",
        binds = "P2P")
final class DisclosureLateCheck implements RecordCheck<PlatformDisclosureRow> {
    @Override
    public Class<PlatformDisclosureRow> recordType() {
        return PlatformDisclosureRow.class;
    }

    @Override
    public void check(PlatformDisclosureRow disclosure, CheckContext context, Findings findings) {
        LocalDate due =
                context.calendar().nthWorkingDay(disclosure.period().plusMonths(1), DisclosedFigure.WORKING_DAYS);
        LocalDate published = disclosure.publishedOn();
        if (published == null) {
            findings.add(Observation.on("published_on")
                    .because("never")
                    .expected(Expected.atMost(due))
                    .with("due", due));
        } else if (published.isAfter(due)) {
            findings.add(Observation.on("published_on")
                    .observed(published)
                    .expected(Expected.atMost(due))
                    .with("due", due));
        }
    }
}
