package io.hegui.sdk.testkit;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.CrossInstitutionCheck;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;
import io.hegui.sdk.value.Money;
import java.util.List;
import java.util.Set;

/** A line that all shops together sell for more than 100 yuan; if leaky, it tells by how much. */
@CheckInfo(
        id = "K.5",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "多家合计过大",
        en = "Too much of a line in all shops",
        cites = @Cite(document = "T", article = "1"),
        validFrom = "2020-01-01")
final class LineElsewhere implements CrossInstitutionCheck<Line, LineAmount> {
    private static final Money LIMIT = Money.yuan("100.00");

    private final boolean leaky;

    LineElsewhere(boolean leaky) {
        this.leaky = leaky;
    }

    @Override
    public Class<Line> recordType() {
        return Line.class;
    }

    @Override
    public Class<LineAmount> contributionType() {
        return LineAmount.class;
    }

    @Override
    public String key(Line line) {
        return line.line();
    }

    @Override
    public LineAmount contribution(Line line) {
        return new LineAmount(line.amount());
    }

    @Override
    public LineAmount merge(LineAmount left, LineAmount right) {
        return new LineAmount(left.amount().plus(right.amount()));
    }

    @Override
    public Set<String> disclosed() {
        return leaky ? Set.of("expected", "observed", "total") : Set.of("expected", "total");
    }

    @Override
    public void judge(Own<LineAmount> own, List<LineAmount> others, CheckContext context, DatasetFindings findings) {
        LineAmount all = others.stream().reduce(own.contribution(), this::merge);
        if (all.amount().compareTo(LIMIT) > 0 && !others.isEmpty()) {
            findings.add(
                    own.places().get(0),
                    Observation.on("total").observed(all.amount()).expected(Expected.atMost(LIMIT)));
        }
    }
}
