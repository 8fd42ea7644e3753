package io.hegui.engine.sample;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;

/**
 * Takes memory without end from sixty-six instalments unless {@link Hanging} is released, all there is at once from sixty-seven, and finds something in each
 * record of fifty-five.
 */
@CheckInfo(
        id = "T.20",
        kind = Kind.COMPLIANCE,
        severity = Severity.MINOR,
        zh = "贪婪校验",
        en = "Greedy check",
        cites = @Cite(document = "T", article = "3"),
        validFrom = "2020-01-01")
public final class Greedy implements RecordCheck<LoanRow> {
    /** Keeps the compiler from leaving the allocation out. */
    public static volatile long taken;

    @Override
    public Class<LoanRow> recordType() {
        return LoanRow.class;
    }

    @Override
    public void check(LoanRow loan, CheckContext context, Findings findings) {
        while (loan.instalments() == 66 && !Hanging.released) {
            taken = new byte[1 << 20].length;
        }
        if (loan.instalments() == 67) {
            long[][] all = new long[64][];
            for (int i = 0; i < all.length; i++) {
                all[i] = new long[Integer.MAX_VALUE - 8];
            }
            taken = all.length;
        }
        if (loan.instalments() == 55) {
            findings.add(Observation.on("rate").observed(loan.instalments()));
        }
    }
}
