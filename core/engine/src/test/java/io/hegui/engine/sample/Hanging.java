package io.hegui.engine.sample;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;

/** Never comes back from seventy-seven instalments unless it is released, and does not heed interrupts. */
@CheckInfo(
        id = "T.4",
        kind = Kind.COMPLIANCE,
        severity = Severity.MINOR,
        zh = "坏校验",
        en = "Bad check",
        cites = @Cite(document = "T", article = "3"),
        validFrom = "2020-01-01")
public final class Hanging implements RecordCheck<LoanRow> {
    /** Set once a test is over, so that its threads take no processor from the tests that follow. */
    public static volatile boolean released;

    @Override
    public Class<LoanRow> recordType() {
        return LoanRow.class;
    }

    @Override
    public void check(LoanRow loan, CheckContext context, Findings findings) {
        while (loan.instalments() == 77 && !released) {
            Thread.onSpinWait();
        }
    }
}
