package io.hegui.plugin.p2p;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.engine.catalogue.DatasetPlan;
import io.hegui.engine.check.Verdict;
import io.hegui.sdk.Language;
import io.hegui.sdk.testkit.DatasetTester;
import io.hegui.sdk.testkit.Judged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The books that the demo files, judged by this plugin alone. */
class SampleBooksTest {
    private static final DatasetTester TESTER =
            DatasetTester.of(new P2pPlugin()).as("P2P").in("990000").period("2018-06");

    @Test
    void cleanBook_isAccepted() {
        judge("clean").finds().isDecided(Verdict.ACCEPTED);
    }

    @Test
    void breaches_areFound() {
        judge("breaches")
                .finds(
                        "E.4.1.b@1:net_proceeds",
                        "E.4.4.a.2@4:income_source",
                        "E.4.4.a.3@4:monthly_debt_service",
                        "E.4.1.b@9:net_proceeds",
                        "E.4.4.c@10:purpose",
                        "E.4.4.a@11:student",
                        "E.4.3@11:lender_type",
                        "E.4.4.b@12:purpose",
                        "E.4.1.b.2@13:cash_flows",
                        "X.P2P.1@14:borrower_balance")
                .isDecided(Verdict.ACCEPTED_WITH_BREACHES);
    }

    @Test
    void malformedBook_isRejected() {
        judge("integrity")
                .finds(
                        "S.cell.date@1:contract_date",
                        "S.cell.id@2:borrower_id_number",
                        "S.cell.number@3:principal",
                        "S.cell.code@4:purpose",
                        "S.cell.missing@5:maturity_date",
                        "S.cell.number@6:rollovers",
                        "S.key.duplicate@7:loan_id",
                        "S.cell.format@8:cash_flows")
                .isDecided(Verdict.REJECTED);
    }

    @ParameterizedTest
    @CsvSource({"clean, ZH", "integrity, EN", "breaches, EN"})
    void book_namesEveryColumnOfTheDataset(String book, Language language) throws IOException {
        DatasetPlan plan = TESTER.catalogue().dataset("P2P", "loan-book").orElseThrow();
        assertThat(Files.readAllLines(file(book)).get(0))
                .isEqualTo(plan.templateCsv(language).strip());
    }

    private static Judged judge(String book) {
        return TESTER.judge(file(book));
    }

    private static Path file(String book) {
        return Path.of("src/main/resources/samples/loan-book", book + ".csv");
    }
}
