package io.hegui.engine.sample;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.check.Working;
import io.hegui.sdk.regulation.Cite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds twenty things in every row, with their working. */
@CheckInfo(
        id = "T.9",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "处处有错",
        en = "Everything is wrong",
        cites = @Cite(document = "T", article = "1"),
        validFrom = "2020-01-01")
public final class AlwaysWrong implements RecordCheck<LoanRow> {
    public static final int FINDINGS = 20;

    private static final int STEPS = 12;

    @Override
    public Class<LoanRow> recordType() {
        return LoanRow.class;
    }

    @Override
    public void check(LoanRow loan, CheckContext context, Findings findings) {
        for (int i = 0; i < FINDINGS; i++) {
            List<Map<String, String>> steps = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                steps.add(Working.named("no", Integer.toString(step), "paid", loan.loanId() + (i * step)));
            }
            findings.add(Observation.on("rate")
                    .observed(loan.rate())
                    .expected(Expected.atMost(i))
                    .working(new Working(Map.of("n", Integer.toString(i)), steps)));
        }
    }
}
