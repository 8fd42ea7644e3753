package io.hegui.plugin.consumerfinance;

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
import org.junit.jupiter.params.provider.ValueSource;

/** The books that the demo files, judged by this plugin alone: it has no checks, so only the form of a book counts. */
class SampleBooksTest {
    private static final DatasetTester TESTER =
            DatasetTester.of(new ConsumerFinancePlugin()).as("CFC").in("990000");

    @ParameterizedTest
    @ValueSource(strings = {"clean", "breaches"})
    void wellFormedBook_isAccepted(String book) {
        judge(book).finds().isDecided(Verdict.ACCEPTED);
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
        DatasetPlan plan = TESTER.catalogue().dataset("CFC", "loan-book").orElseThrow();
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
