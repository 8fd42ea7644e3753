package io.hegui.sdk.testkit;

import io.hegui.sdk.check.ChangeCheck;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;

/** A line has vanished, or changed its amount. */
@CheckInfo(
        id = "K.3",
        kind = Kind.PLAUSIBILITY,
        severity = Severity.MINOR,
        zh = "明细变动",
        en = "Line changed",
        cites = @Cite(document = "T", article = "1"),
        validFrom = "2020-01-01",
        binds = "SHOP")
final class LineChanged implements ChangeCheck<Line, LineAmount> {
    @Override
    public Class<Line> recordType() {
        return Line.class;
    }

    @Override
    public Class<LineAmount> memberType() {
        return LineAmount.class;
    }

    @Override
    public String key(Line line) {
        return line.line();
    }

    @Override
    public LineAmount member(Line line) {
        return new LineAmount(line.amount());
    }

    @Override
    public void check(Change<LineAmount> change, CheckContext context, DatasetFindings findings) {
        if (change.now().isEmpty()) {
            findings.add(change.place(), Observation.on("line").because("gone"));
        } else if (change.before().isPresent() && !change.before().equals(change.now())) {
            findings.add(
                    change.place(),
                    Observation.on("amount")
                            .observed(change.now().get().amount())
                            .expected(Expected.equalTo(change.before().get().amount())));
        }
    }
}
