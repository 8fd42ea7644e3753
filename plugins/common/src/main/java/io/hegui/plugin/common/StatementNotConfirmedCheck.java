package io.hegui.plugin.common;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.Moment;
import io.hegui.sdk.lending.conduct.DisclosureRow;
import io.hegui.sdk.lending.conduct.SalesChannel;
import io.hegui.sdk.regulation.Cite;

/** The borrower did not sign or confirm the cost statement before the contract. */
@CheckInfo(
        id = "X.PL.2",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "签约前未由借款人确认明示表",
        en = "The cost statement was not confirmed before the contract",
        cites = @Cite(document = "金规〔2026〕2号", article = "明示表"),
        validFrom = "2026-08-01",
        binds = {"BANK", "TRUST", "CFC", "AFC", "MLC", "NMLC"})
final class StatementNotConfirmedCheck implements RecordCheck<DisclosureRow> {

    @Override
    public Class<DisclosureRow> recordType() {
        return DisclosureRow.class;
    }

    @Override
    public void check(DisclosureRow disclosure, CheckContext context, Findings findings) {
        Moment confirmed = disclosure.confirmedAt();
        if (confirmed == null) {
            findings.add(Observation.on("confirmed_at").because("never").expected(Expected.present()));
        } else if (disclosure.signedAt().isBefore(confirmed)) {
            findings.add(Observation.on("confirmed_at")
                    .because("late")
                    .observed(confirmed.toString())
                    .with("signed", disclosure.signedAt().toString()));
        }
        if (disclosure.channel() == SalesChannel.ONSITE && disclosure.signatureId() == null) {
            findings.add(Observation.on("signature_id").because("unsigned").expected(Expected.present()));
        }
        if (disclosure.channel() == SalesChannel.ONLINE) {
            if (!disclosure.popup()) {
                findings.add(Observation.on("popup").because("no_window").expected(Expected.equalTo(true)));
            }
            if (disclosure.forcedReadingSeconds() < 1) {
                findings.add(Observation.on("forced_reading_seconds")
                        .observed(disclosure.forcedReadingSeconds())
                        .expected(Expected.atLeast(1)));
            }
        }
    }
}
