package io.hegui.plugin.bank;

import io.hegui.engine.check.Verdict;
import io.hegui.sdk.testkit.DatasetTester;
import io.hegui.sdk.testkit.Judged;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The books that the demo files, judged by this plugin alone. */
class SampleBooksTest {
    private static final DatasetTester TESTER =
            DatasetTester.of(new BankPlugin()).as("BANK").in("990000");

    @ParameterizedTest
    @ValueSource(strings = {"loan-book", "exposure", "co-lending", "outsourcing", "cash-flow", "price-change"})
    void cleanBook_isAccepted(String dataset) {
        judge(dataset, "clean").finds().isDecided(Verdict.ACCEPTED);
    }

    @Test
    void priceChangesWithoutNotice_goOnRecord() {
        judge("price-change", "breaches")
                .finds("A.d.2@1:effective_from", "A.d.2@2:published_on")
                .isDecided(Verdict.ACCEPTED_WITH_BREACHES);
    }

    @Test
    void malformedBooks_areRejected() {
        judge("loan-book", "integrity")
                .finds(
                        "S.cell.date@1:contract_date",
                        "S.cell.id@2:borrower_id_number",
                        "S.cell.code@4:decision_by",
                        "S.cell.missing@5:overdue_rate")
                .isDecided(Verdict.REJECTED);
        judge("exposure", "integrity")
                .finds("S.cell.id@1:counterparty_id", "S.cell.range@2:amount", "S.cell.code@3:kind")
                .isDecided(Verdict.REJECTED);
        judge("co-lending", "integrity")
                .finds("S.cell.range@1:funding_share", "S.key.duplicate@3:loan_id/partner_id")
                .isDecided(Verdict.REJECTED);
    }

    @Test
    void inspections_areScoredWithSharedContentCountedOnce() {
        judgeInspection("clean").finds().isDecided(Verdict.ACCEPTED);
        judgeInspection("breaches")
                .finds("B.3.5@2:weight", "B.3.5@4:total_weight")
                .isDecided(Verdict.ACCEPTED_WITH_BREACHES);
        judgeInspection("integrity").finds("B.2.3@0:stated_score").isDecided(Verdict.REJECTED);
    }

    private static Judged judgeInspection(String book) {
        return TESTER.period("2026-Q3")
                .dataset("control-inspection")
                .judge(Path.of("src/main/resources/samples/control-inspection", book + ".csv"));
    }

    private static Judged judge(String dataset, String book) {
        Path own = Path.of("src/main/resources/samples", dataset, book + ".csv");
        Path shared = Path.of("..", "returns", "samples", dataset, book + ".csv");
        return TESTER.dataset(dataset).judge(Files.exists(own) ? own : shared);
    }
}
