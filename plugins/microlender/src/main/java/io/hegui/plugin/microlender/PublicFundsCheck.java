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
import java.util.List;

/** Money of the public, whatever it is called. */
@CheckInfo(
        id = "E.2.3.a",
        kind = Kind.COMPLIANCE,
        severity = Severity.CRITICAL,
        zh = "非法集资或吸收公众存款",
        en = "Deposits or other funds taken from the public",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "二(三)"),
        validFrom = "2017-12-01",
        binds = {"MLC", "NMLC"})
final class PublicFundsCheck implements RecordCheck<FundingRow> {
    private static final List<FundingKind> PUBLIC = List.of(FundingKind.PUBLIC_DEPOSIT, FundingKind.PUBLIC_RAISE);

    @Override
    public Class<FundingRow> recordType() {
        return FundingRow.class;
    }

    @Override
    public void check(FundingRow line, CheckContext context, Findings findings) {
        if (PUBLIC.contains(line.kind()) && line.balance().isPositive()) {
            findings.add(Observation.on("balance")
                    .observed(line.balance())
                    .expected(Expected.equalTo(Money.ofFen(0)))
                    .with("kind", line.kind()));
        }
    }
}
