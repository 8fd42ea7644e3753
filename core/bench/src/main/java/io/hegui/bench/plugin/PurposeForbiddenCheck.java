package io.hegui.bench.plugin;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.Purpose;
import io.hegui.sdk.regulation.Cite;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The purpose is forbidden. */
@CheckInfo(
        id = "N.14",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "用途被禁止",
        en = "The purpose is forbidden",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "一(三)"),
        validFrom = "2017-01-01")
final class PurposeForbiddenCheck implements RecordCheck<BenchLoan> {
    private static final Set<Purpose> FORBIDDEN =
            EnumSet.of(Purpose.STOCK, Purpose.FUTURES, Purpose.CRYPTO, Purpose.FX_MARGIN, Purpose.HOUSE_DOWN_PAYMENT);

    @Override
    public Class<BenchLoan> recordType() {
        return BenchLoan.class;
    }

    @Override
    public void check(BenchLoan loan, CheckContext context, Findings findings) {
        if (FORBIDDEN.contains(loan.purpose())) {
            findings.add(Observation.on("purpose")
                    .observed(loan.purpose())
                    .expected(Expected.noneOf(List.copyOf(FORBIDDEN))));
        }
    }
}
