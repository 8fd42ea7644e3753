package io.hegui.plugin.microlender;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;

/** A microlender lends to a student; there is no exception. */
@CheckInfo(
        id = "E.2.2.d",
        kind = Kind.COMPLIANCE,
        severity = Severity.CRITICAL,
        zh = "发放校园贷",
        en = "A loan to a student",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "二(二)"),
        validFrom = "2017-12-01",
        binds = {"MLC", "NMLC"})
final class CampusLoanCheck implements RecordCheck<MicroloanRow> {
    @Override
    public Class<MicroloanRow> recordType() {
        return MicroloanRow.class;
    }

    @Override
    public void check(MicroloanRow loan, CheckContext context, Findings findings) {
        if (loan.student()) {
            findings.add(Observation.on("student").observed(true).expected(Expected.equalTo(false)));
        }
    }
}
