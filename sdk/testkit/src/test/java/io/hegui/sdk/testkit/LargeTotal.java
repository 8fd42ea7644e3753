package io.hegui.sdk.testkit;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.DatasetCheck;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordPlace;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;
import io.hegui.sdk.value.Money;

/** All lines together over 200 yuan; if broken, the merge forgets one side. */
@CheckInfo(
        id = "K.2",
        kind = Kind.PLAUSIBILITY,
        severity = Severity.MAJOR,
        zh = "合计过大",
        en = "Total too large",
        cites = @Cite(document = "T", article = "1"),
        validFrom = "2020-01-01")
final class LargeTotal implements DatasetCheck<Line, LargeTotal.Sum> {
    private final boolean broken;

    LargeTotal(boolean broken) {
        this.broken = broken;
    }

    /** The sum so far. */
    static final class Sum {
        private long fen;
    }

    @Override
    public Class<Line> recordType() {
        return Line.class;
    }

    @Override
    public Sum start() {
        return new Sum();
    }

    @Override
    public void add(Sum sum, Line line, RecordPlace place) {
        sum.fen += line.amount().minorUnits();
    }

    @Override
    public Sum merge(Sum left, Sum right) {
        if (!broken) {
            left.fen += right.fen;
        }
        return left;
    }

    @Override
    public void finish(Sum sum, CheckContext context, DatasetFindings findings) {
        if (sum.fen > 20_000) {
            findings.add(Observation.on("total").observed(Money.ofFen(sum.fen)));
        }
    }
}
