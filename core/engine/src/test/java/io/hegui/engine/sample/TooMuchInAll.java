package io.hegui.engine.sample;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.DatasetCheck;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordPlace;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;
import io.hegui.sdk.value.Money;

/** All balances together over a million yuan. */
@CheckInfo(
        id = "T.2",
        kind = Kind.PLAUSIBILITY,
        severity = Severity.MAJOR,
        zh = "余额合计过大",
        en = "Balances too large in all",
        cites = @Cite(document = "T", article = "2"),
        validFrom = "2020-01-01")
public final class TooMuchInAll implements DatasetCheck<Ledgered, TooMuchInAll.Sum> {
    /** The sum so far, in fen. */
    static final class Sum {
        private long fen;
    }

    @Override
    public Class<Ledgered> recordType() {
        return Ledgered.class;
    }

    @Override
    public Sum start() {
        return new Sum();
    }

    @Override
    public void add(Sum sum, Ledgered record, RecordPlace place) {
        sum.fen += record.principal().minorUnits();
    }

    @Override
    public Sum merge(Sum left, Sum right) {
        left.fen += right.fen;
        return left;
    }

    @Override
    public void finish(Sum sum, CheckContext context, DatasetFindings findings) {
        Money limit = Money.yuan("1000000.00");
        if (sum.fen > limit.minorUnits()) {
            findings.add(
                    Observation.on("principal").observed(Money.ofFen(sum.fen)).expected(Expected.atMost(limit)));
        }
    }
}
