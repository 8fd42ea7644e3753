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

/** The loan pays the first share of a house: by its purpose, or by who received it. */
@CheckInfo(
        id = "E.2.2.e",
        kind = Kind.COMPLIANCE,
        severity = Severity.CRITICAL,
        zh = "发放首付贷",
        en = "A loan for the down payment on a house",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "二(二)"),
        validFrom = "2017-12-01",
        binds = {"MLC", "NMLC"})
final class DownPaymentLoanCheck implements RecordCheck<MicroloanRow> {
    private static final List<PayeeType> SELLERS = List.of(PayeeType.DEVELOPER, PayeeType.AGENT);

    @Override
    public Class<MicroloanRow> recordType() {
        return MicroloanRow.class;
    }

    @Override
    public void check(MicroloanRow loan, CheckContext context, Findings findings) {
        if (loan.purpose() == Purpose.HOUSE_DOWN_PAYMENT) {
            findings.add(Observation.on("purpose")
                    .observed(loan.purpose())
                    .expected(Expected.noneOf(List.of(Purpose.HOUSE_DOWN_PAYMENT))));
        }
        if (SELLERS.contains(loan.payeeType())) {
            findings.add(Observation.on("payee_type")
                    .because("payee")
                    .observed(loan.payeeType())
                    .expected(Expected.noneOf(SELLERS)));
        }
    }
}
