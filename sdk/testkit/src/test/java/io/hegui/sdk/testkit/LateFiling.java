package io.hegui.sdk.testkit;

import io.hegui.sdk.check.Arrival;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.check.SubmissionCheck;
import io.hegui.sdk.regulation.Cite;
import java.time.LocalDate;

/** A first filing later than ten days after the end of the period. */
@CheckInfo(
        id = "K.4",
        kind = Kind.COMPLIANCE,
        severity = Severity.MINOR,
        zh = "迟报",
        en = "Late filing",
        cites = @Cite(document = "T", article = "1"),
        validFrom = "2020-01-01",
        binds = "SHOP")
final class LateFiling implements SubmissionCheck<Line> {
    private static final int DAYS = 10;

    @Override
    public Class<Line> recordType() {
        return Line.class;
    }

    @Override
    public void check(Arrival arrival, CheckContext context, DatasetFindings findings) {
        LocalDate due = context.filing().period().end().plusDays(DAYS);
        LocalDate received = arrival.receivedAt().toLocalDate();
        if (arrival.version() == 1 && received.isAfter(due)) {
            findings.add(Observation.on("received").observed(received).expected(Expected.atMost(due)));
        }
    }
}
