package io.hegui.plugin.common;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.conduct.CollectionRow;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.regulation.Cite;
import java.time.LocalDate;
import java.util.Optional;

/** A borrower was called outside the hours in which that may be. */
@CheckInfo(
        id = "E.1.5.3",
        kind = Kind.PLAUSIBILITY,
        severity = Severity.INFO,
        zh = "在不适当的时段催收",
        en = "Contacted outside the hours for it",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "一(五)"),
        validFrom = "2017-12-01")
final class CollectionAtNightCheck implements RecordCheck<CollectionRow> {

    @Override
    public Class<CollectionRow> recordType() {
        return CollectionRow.class;
    }

    @Override
    public void check(CollectionRow contact, CheckContext context, Findings findings) {
        LocalDate day = contact.ruleDate();
        Optional<Effective<Integer>> first = context.parameter(ConductParameters.FIRST_HOUR, day);
        Optional<Effective<Integer>> last = context.parameter(ConductParameters.LAST_HOUR, day);
        if (first.isEmpty() || last.isEmpty()) {
            findings.add(Observation.unknown(
                    "at", first.isEmpty() ? ConductParameters.FIRST_HOUR : ConductParameters.LAST_HOUR, day));
            return;
        }
        int hour = contact.at().at().getHour();
        if (hour < first.get().value() || hour >= last.get().value()) {
            findings.add(Observation.on("at")
                    .observed(contact.at().toString())
                    .with("loan", contact.loanId())
                    .with("first", first.get().value())
                    .with("last", last.get().value()));
        }
    }
}
