package io.hegui.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.engine.check.Verdict;
import io.hegui.engine.report.SupervisorFinding;
import io.hegui.sdk.Language;
import io.hegui.sdk.value.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BeyondOneFilingTest {
    private final DatasetTester market =
            DatasetTester.of(new MarketPlugin(false)).as("SHOP").dataset("lines");

    @Test
    void neededFiling_isMissing_checkCannotJudge() {
        Judged judged = market.judge(lines("A,10.00")).finds("K.6@0:").isDecided(Verdict.INCONCLUSIVE);

        assertThat(judged.messages(Language.EN))
                .singleElement()
                .asString()
                .contains("dataset orders")
                .contains("2026-Q3");
    }

    @Test
    void neededFiling_isOfTheLatestPeriodThatHasEnded_andTheFindingShowsIt() {
        Judged judged = market.period("2026-08")
                .with("orders", orders("1,A,5.00"))
                .judge(lines("A,10.00"))
                .finds("K.6@1:amount");

        assertThat(judged.findings().get(0).working().figures()).containsEntry("orders.period", "2026-Q2");
        assertThat(judged.messages(Language.EN))
                .singleElement()
                .asString()
                .contains("ordered in 2026-Q2: at most 5.00");
    }

    @Test
    void neededFiling_cannotBeRead_isAFailure_andNoFinding() {
        Judged judged = market.with("orders", orders("1,A,none")).judge(lines("A,10.00"));

        judged.finds().isDecided(Verdict.INCONCLUSIVE);
        assertThat(judged.report().failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.check()).isEqualTo("K.6"))
                .satisfies(failure -> assertThat(failure.reason())
                        .contains("dataset orders for 2026-Q3")
                        .contains("row 1"));
    }

    @Test
    void lookups_areThoseOfASimpleMap() {
        for (int round = 0; round < 50; round++) {
            Map<String, Integer> ordered = new HashMap<>();
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < drawn(round, 0, 400); i++) {
                String line = "L" + drawn(round, 3 * i + 1, 200);
                int amount = drawn(round, 3 * i + 2, 10);
                ordered.merge(line, amount, Integer::sum);
                rows.add(i + "," + line + "," + amount + ".00");
            }
            List<String> expected = IntStream.range(0, 200)
                    .filter(i -> ordered.getOrDefault("L" + i, 0) < 5)
                    .mapToObj(i -> "K.6@" + (i + 1) + ":amount")
                    .toList();
            String[] lines =
                    IntStream.range(0, 200).mapToObj(i -> "L" + i + ",5.00").toArray(String[]::new);
            market.with("orders", orders(rows.toArray(String[]::new)))
                    .judge(lines(lines))
                    .finds(expected.toArray(String[]::new));
        }
    }

    @Test
    void checkTester_looksUpWhatItIsGiven() {
        CheckTester.of(new LineAboveOrders())
                .as("SHOP")
                .with(LineAboveOrders.ORDERS, List.of(order("1", "20.00"), order("2", "10.00")))
                .accepts(line("30.00"))
                .rejects(line("30.01"), "amount")
                .verify();
        assertThatThrownBy(() -> CheckTester.of(new LineAboveOrders())
                        .as("SHOP")
                        .accepts(line("1.00"))
                        .verify())
                .hasMessageContaining("orders");
    }

    @Test
    void acrossInstitutions_findingsAreThoseOfASimpleSum_andShowNothingOfIt() {
        for (int round = 0; round < 50; round++) {
            Map<String, Integer> all = new HashMap<>();
            Map<String, Integer> elsewhere = new HashMap<>();
            DatasetTester tester = market.with("orders", orders());
            for (int shop = 0; shop < 3; shop++) {
                Map<String, Integer> book = book(3 * round + shop);
                book.forEach((line, amount) -> all.merge(line, amount, Integer::sum));
                book.forEach((line, amount) -> elsewhere.merge(line, amount, Integer::sum));
                tester = tester.besides("SHOP" + shop, lines(rows(book)));
            }
            Map<String, Integer> own = book(-round - 1);
            own.forEach((line, amount) -> all.merge(line, amount, Integer::sum));
            List<String> expected = new ArrayList<>();
            own.keySet().stream()
                    .filter(line -> elsewhere.containsKey(line) && all.getOrDefault(line, 0) > 100)
                    .forEach(line -> expected.add(line + " total"));

            Judged judged = tester.judge(lines(rows(own)));

            List<io.hegui.engine.report.Finding> across = judged.findings().stream()
                    .filter(finding -> finding.check().equals("K.5"))
                    .toList();
            assertThat(across)
                    .extracting(finding -> finding.key() + " " + finding.field())
                    .as("round %s", round)
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(across)
                    .allMatch(finding -> finding.observed().isEmpty()
                            && finding.difference().isEmpty()
                            && finding.arguments().isEmpty());
            assertThat(judged.supervised()).hasSameSizeAs(across);
            for (SupervisorFinding whole : judged.supervised()) {
                int total = all.getOrDefault(whole.finding().key(), 0);
                assertThat(whole.finding().observed().orElseThrow().text()).isEqualTo(total + ".00");
                assertThat(whole.shares())
                        .isNotEmpty()
                        .allMatch(share -> share.institution().startsWith("SHOP")
                                && share.values().containsKey("amount"));
            }
            assertThat(tester.judge(lines(rows(own))).findings()).isEqualTo(judged.findings());
        }
    }

    @Test
    void acrossInstitutions_anotherInstitutionsRecordsElsewhere_areNoShare() {
        market.with("orders", orders("1,A,100.00"))
                .besides("SHOP1", lines("B,90.00"))
                .judge(lines("A,90.00"))
                .finds()
                .isDecided(Verdict.ACCEPTED);
    }

    @Test
    void checkTester_saysHowToTestACheckAcrossInstitutions() {
        assertThatThrownBy(() -> CheckTester.of(new LineElsewhere(false))).hasMessageContaining("besides");
    }

    private static Line line(String amount) {
        return new Line("A", Money.yuan(amount), LocalDate.of(2026, 9, 1));
    }

    private static Order order(String number, String ordered) {
        return new Order(number, "A", Money.yuan(ordered));
    }

    private static Map<String, Integer> book(int seed) {
        Map<String, Integer> book = new HashMap<>();
        for (int i = 0; i < 8; i++) {
            book.put("L" + drawn(seed, 2 * i, 10), 1 + drawn(seed, 2 * i + 1, 60));
        }
        return book;
    }

    private static String[] rows(Map<String, Integer> book) {
        return book.entrySet().stream()
                .map(entry -> entry.getKey() + "," + entry.getValue() + ".00")
                .toArray(String[]::new);
    }

    private static String lines(String... rows) {
        StringBuilder file = new StringBuilder("line,amount,day\n");
        for (String row : rows) {
            file.append(row).append(",2026-09-01\n");
        }
        return file.toString();
    }

    private static String orders(String... rows) {
        return "order,line,ordered\n" + String.join("\n", rows) + "\n";
    }

    /** The kit's contract looks through these classes too, and knows no chance. */
    private static int drawn(int seed, int draw, int bound) {
        long mixed = (seed * 0x9E3779B97F4A7C15L) ^ (draw * 0xC2B2AE3D27D4EB4FL);
        mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
        return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 32), bound);
    }
}
