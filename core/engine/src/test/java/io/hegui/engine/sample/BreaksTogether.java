package io.hegui.engine.sample;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;
import java.util.List;

/** Groups loans as {@link TooMuchTogether} does, and breaks on thirteen instalments. */
@CheckInfo(
        id = "T.9",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "坏的分组校验",
        en = "Bad check on groups",
        cites = @Cite(document = "T", article = "2"),
        validFrom = "2020-01-01")
public final class BreaksTogether extends TooMuchTogether {
    public BreaksTogether() {
        super(true);
    }

    @Override
    public Amount member(LoanRow loan) {
        if (loan.instalments() == 13) {
            throw new IllegalStateException("thirteen");
        }
        return super.member(loan);
    }

    @Override
    public void check(List<Member<Amount>> members, CheckContext context, DatasetFindings findings) {
        throw new IllegalStateException("it has broken before");
    }
}
