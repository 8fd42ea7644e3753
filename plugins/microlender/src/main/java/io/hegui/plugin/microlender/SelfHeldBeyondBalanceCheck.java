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
import io.hegui.sdk.value.Money;

/** The part held by the filer itself is larger than the whole line. */
@CheckInfo(
        id = "E.2.3.d.2",
        kind = Kind.INTEGRITY,
        severity = Severity.MAJOR,
        zh = "自持金额大于融资余额",
        en = "More is held by the filer itself than was issued",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "二(三)"),
        validFrom = "2017-12-01",
        binds = {"MLC", "NMLC"})
final class SelfHeldBeyondBalanceCheck implements RecordCheck<FundingRow> {
    @Override
    public Class<FundingRow> recordType() {
        return FundingRow.class;
    }

    @Override
    public void check(FundingRow line, CheckContext context, Findings findings) {
        Money selfHeld = line.selfHeld();
        if (selfHeld != null && selfHeld.compareTo(line.balance()) > 0) {
            findings.add(Observation.on("self_held")
                    .observed(selfHeld)
                    .expected(Expected.atMost(line.balance()))
                    .with("balance", line.balance()));
        }
    }
}
