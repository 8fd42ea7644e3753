package io.hegui.plugin.common;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.DatasetCheck;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Need;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordPlace;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.Classification;
import io.hegui.sdk.lending.Loan;
import io.hegui.sdk.lending.conduct.AssetQualityRow;
import io.hegui.sdk.regulation.Cite;
import io.hegui.sdk.value.Money;
import java.util.List;
import java.util.Optional;

/** The balance of a class in the report is not the sum of the loan book: a class left out of the report counts as zero. */
@CheckInfo(
        id = "E.1.4.c.4",
        kind = Kind.PLAUSIBILITY,
        severity = Severity.MAJOR,
        zh = "资产质量报表与贷款台账不一致",
        en = "The report of asset quality differs from the loan book",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "一(四)"),
        validFrom = "2017-12-01")
final class ReportDiffersFromLedgerCheck implements DatasetCheck<AssetQualityRow, ReportedClasses> {
    private static final Need<Loan, LedgerTotal> LEDGER = Need.<Loan, LedgerTotal>of(
                    "loan-book", Loan.class, loan -> loan.classification().name(), LedgerTotal.class, LedgerTotal::of)
            .merging(LedgerTotal::plus);

    @Override
    public Class<AssetQualityRow> recordType() {
        return AssetQualityRow.class;
    }

    @Override
    public List<Need<?, ?>> needs() {
        return List.of(LEDGER);
    }

    @Override
    public ReportedClasses start() {
        return new ReportedClasses();
    }

    @Override
    public void add(ReportedClasses classes, AssetQualityRow row, RecordPlace place) {
        classes.add(row.classification(), row.balance(), place);
    }

    @Override
    public ReportedClasses merge(ReportedClasses left, ReportedClasses right) {
        left.addAll(right);
        return left;
    }

    @Override
    public void finish(ReportedClasses classes, CheckContext context, DatasetFindings findings) {
        for (Classification classification : Classification.values()) {
            LedgerTotal ledger =
                    context.lookup(LEDGER).find(classification.name()).orElse(LedgerTotal.NOTHING);
            Optional<ReportedClasses.Reported> reported = classes.of(classification);
            Money stated = reported.map(ReportedClasses.Reported::balance).orElse(LedgerTotal.NOTHING.balance());
            if (!stated.equals(ledger.balance())) {
                Observation observation = Observation.on("balance")
                        .observed(stated)
                        .expected(Expected.equalTo(ledger.balance()))
                        .with("classification", classification)
                        .with("ledger", ledger.balance())
                        .with("loans", ledger.loans());
                reported.ifPresentOrElse(
                        row -> findings.add(row.place(), observation), () -> findings.add(observation));
            }
        }
    }
}
