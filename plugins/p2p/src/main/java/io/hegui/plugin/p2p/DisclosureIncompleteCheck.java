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

/** A figure that a platform has to publish each month is missing. */
@CheckInfo(
        id = "X.P2P.2.2",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "平台披露项目不全",
        en = "A figure is missing from the disclosure",
        cites = @Cite(document = "银监办发〔2017〕113号", article = "月度披露"),
        validFrom = "2017-08-23",
        validTo = "2020-11-30",
        binds = "P2P")
final class DisclosureIncompleteCheck implements RecordCheck<PlatformDisclosureRow> {
    @Override
    public Class<PlatformDisclosureRow> recordType() {
        return PlatformDisclosureRow.class;
    }

    @Override
    public void check(PlatformDisclosureRow disclosure, CheckContext context, Findings findings) {
        for (DisclosedFigure figure : DisclosedFigure.ALL) {
            if (figure.in(disclosure).isEmpty()) {
                findings.add(Observation.on(figure.column())
                        .expected(Expected.present())
                        .with("figure", figure.label()));
            }
        }
    }
}
