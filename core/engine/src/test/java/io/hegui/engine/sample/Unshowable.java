package io.hegui.engine.sample;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;

/** Finds something in each loan; of thirteen instalments what it found cannot be shown, at fourteen it breaks. */
@CheckInfo(
        id = "T.10",
        kind = Kind.COMPLIANCE,
        severity = Severity.MINOR,
        zh = "无法显示",
        en = "Cannot be shown",
        cites = @Cite(document = "T", article = "2"),
        validFrom = "2020-01-01")
public final class Unshowable implements RecordCheck<LoanRow> {
    private static final Object NOT_FOR_EYES = new Object() {
        @Override
        public String toString() {
            throw new IllegalStateException("not for eyes");
        }
    };

    @Override
    public Class<LoanRow> recordType() {
        return LoanRow.class;
    }

    @Override
    public void check(LoanRow loan, CheckContext context, Findings findings) {
        if (loan.instalments() == 14) {
            throw new IllegalStateException("fourteen");
        }
        findings.add(Observation.on("rate").observed(loan.instalments() == 13 ? NOT_FOR_EYES : loan.rate()));
    }
}
