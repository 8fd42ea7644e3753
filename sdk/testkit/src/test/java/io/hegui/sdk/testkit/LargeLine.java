package io.hegui.sdk.testkit;

import io.hegui.sdk.Text;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.check.Working;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import io.hegui.sdk.regulation.Cite;
import io.hegui.sdk.value.Money;
import java.util.Optional;

/** A line over the limit. */
@CheckInfo(
        id = "K.1",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "单笔过大",
        en = "Line too large",
        cites = @Cite(document = "T", article = "1"),
        validFrom = "2020-01-01",
        binds = "SHOP")
final class LargeLine implements RecordCheck<Line> {
    static final Parameter<Money> LIMIT = new Parameter<>("line.limit", Text.of("限额", "Limit"), Money::parse);

    @Override
    public Class<Line> recordType() {
        return Line.class;
    }

    @Override
    public void check(Line line, CheckContext context, Findings findings) {
        Optional<Effective<Money>> limit = context.parameter(LIMIT, line.day());
        if (limit.isEmpty()) {
            findings.add(Observation.unknown("amount", LIMIT, line.day()));
            return;
        }
        if (line.amount().compareTo(limit.get().value()) > 0) {
            findings.add(Observation.on("amount")
                    .observed(line.amount())
                    .expected(Expected.atMost(limit.get().value()))
                    .working(Working.figures("limit", limit.get().value().toString())));
        }
    }
}
