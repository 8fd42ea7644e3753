package io.hegui.engine.sample;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;
import io.hegui.sdk.value.Money;
import java.util.List;
import java.util.Set;

/** Looks at the loans that {@link LentElsewhere} looks at, and breaks where one of 9,800 yuan is in another book too. */
@CheckInfo(
        id = "T.8",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "坏的跨机构校验",
        en = "Bad check across institutions",
        cites = @Cite(document = "T", article = "2"),
        validFrom = "2020-01-01")
public final class BreaksElsewhere extends LentElsewhere {
    @Override
    public Set<String> disclosed() {
        return Set.of();
    }

    @Override
    public void judge(Own<Amount> own, List<Amount> others, CheckContext context, DatasetFindings findings) {
        if (!others.isEmpty()) {
            if (own.contribution().principal().equals(Money.yuan("9800.00"))) {
                throw new IllegalStateException("elsewhere too");
            }
            findings.add(own.places().get(0), Observation.on("principal"));
        }
    }
}
