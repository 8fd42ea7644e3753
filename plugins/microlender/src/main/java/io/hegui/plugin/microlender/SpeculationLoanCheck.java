package io.hegui.plugin.microlender;

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
import java.util.List;

/** The loan pays for speculation: by its purpose, or by the account that received it. */
@CheckInfo(
        id = "E.2.2.f",
        kind = Kind.COMPLIANCE,
        severity = Severity.CRITICAL,
        zh = "贷款用于股票、期货等投机经营",
        en = "A loan for shares, futures or other speculation",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "二(二)"),
        validFrom = "2017-12-01",
        binds = {"MLC", "NMLC"})
final class SpeculationLoanCheck implements RecordCheck<MicroloanRow> {
    private static final List<Purpose> SPECULATION =
            List.of(Purpose.STOCK, Purpose.FUTURES, Purpose.CRYPTO, Purpose.FX_MARGIN);
    private static final List<PayeeType> ACCOUNTS = List.of(PayeeType.SECURITIES, PayeeType.FUTURES);

    @Override
    public Class<MicroloanRow> recordType() {
        return MicroloanRow.class;
    }

    @Override
    public void check(MicroloanRow loan, CheckContext context, Findings findings) {
        if (SPECULATION.contains(loan.purpose())) {
            findings.add(Observation.on("purpose").observed(loan.purpose()).expected(Expected.noneOf(SPECULATION)));
        }
        if (ACCOUNTS.contains(loan.payeeType())) {
            findings.add(Observation.on("payee_type")
                    .because("payee")
                    .observed(loan.payeeType())
                    .expected(Expected.noneOf(ACCOUNTS)));
        }
    }
}
