package io.hegui.bench.plugin;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;

/** The region is no region code. */
@CheckInfo(
        id = "N.15",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "地区代码不符",
        en = "The region is no region code",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "一(三)"),
        validFrom = "2017-01-01")
final class RegionMalformedCheck implements RecordCheck<BenchLoan> {
    @Override
    public Class<BenchLoan> recordType() {
        return BenchLoan.class;
    }

    @Override
    public void check(BenchLoan loan, CheckContext context, Findings findings) {
        if (!isRegion(loan.region())) {
            findings.add(Observation.on("region").observed(loan.region()).expected(Expected.present()));
        }
    }

    private static boolean isRegion(String region) {
        if (region.length() != 6 || region.charAt(0) < '1' || region.charAt(0) > '6') {
            return false;
        }
        for (int i = 1; i < 6; i++) {
            if (region.charAt(i) < '0' || region.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
