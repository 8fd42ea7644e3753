package io.hegui.plugin.microlender;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.regulation.Cite;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A house purchase close to the contract date suggests a down payment; it can be explained. */
@CheckInfo(
        id = "E.2.2.e.2",
        kind = Kind.PLAUSIBILITY,
        severity = Severity.INFO,
        zh = "贷款前后购房且未说明",
        en = "A house was bought around the loan and nobody explains it",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "二(二)"),
        validFrom = "2017-12-01",
        binds = {"MLC", "NMLC"})
final class HousePurchaseNearbyCheck implements RecordCheck<MicroloanRow> {
    @Override
    public Class<MicroloanRow> recordType() {
        return MicroloanRow.class;
    }

    @Override
    public void check(MicroloanRow loan, CheckContext context, Findings findings) {
        LocalDate bought = loan.housePurchaseOn();
        String explanation = loan.houseExplanation();
        if (bought == null || (explanation != null && !explanation.isBlank())) {
            return;
        }
        LocalDate signed = loan.contractDate();
        Optional<Effective<Integer>> days = context.parameter(MicrolenderParameters.HOUSE_PURCHASE_DAYS, signed);
        if (days.isEmpty()) {
            findings.add(Observation.unknown("house_purchase_on", MicrolenderParameters.HOUSE_PURCHASE_DAYS, signed));
        } else if (Math.abs(ChronoUnit.DAYS.between(signed, bought))
                <= days.get().value()) {
            findings.add(Observation.on("house_purchase_on")
                    .observed(bought)
                    .with("signed", signed)
                    .with("days", days.get().value()));
        }
    }
}
