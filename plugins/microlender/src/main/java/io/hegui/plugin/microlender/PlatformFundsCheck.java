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

/** Money that came from a P2P platform, by its kind or by its channel. */
@CheckInfo(
        id = "E.2.3.c",
        kind = Kind.COMPLIANCE,
        severity = Severity.CRITICAL,
        zh = "通过网络借贷信息中介机构融入资金",
        en = "Funds taken from a P2P platform",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "二(三)"),
        validFrom = "2017-12-01",
        binds = {"MLC", "NMLC"})
final class PlatformFundsCheck implements RecordCheck<FundingRow> {
    @Override
    public Class<FundingRow> recordType() {
        return FundingRow.class;
    }

    @Override
    public void check(FundingRow line, CheckContext context, Findings findings) {
        boolean platform = line.kind() == FundingKind.P2P || line.channel() == FundingChannel.P2P;
        if (platform && line.balance().isPositive()) {
            findings.add(Observation.on("balance")
                    .observed(line.balance())
                    .expected(Expected.equalTo(Money.ofFen(0)))
                    .with("kind", line.kind())
                    .with("channel", line.channel()));
        }
    }
}
