package io.hegui.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.engine.check.Verdict;
import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.Language;
import io.hegui.sdk.check.Working;
import io.hegui.sdk.value.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate BEFORE_ANY_LIMIT = LocalDate.of(2025, 12, 31);

    @Test
    void checkTester_agreesWithARightExpectation() {
        shop().accepts(line("100.00", DAY), line("-5", DAY))
                .rejects(line("100.01", DAY), "amount")
                .rejects(line("100.02", DAY), "amount", Working.figures("limit", "100.00"))
                .unknown(line("1", BEFORE_ANY_LIMIT), "amount")
                .accepts(line("999", LocalDate.of(2019, 12, 31)))
                .verify();
        CheckTester.of(new LargeLine()).as("BANK").accepts(line("999", DAY)).verify();
        CheckTester.of(new LargeLine())
                .as("SHOP")
                .parameter(LargeLine.LIMIT, "1")
                .rejects(line("2", BEFORE_ANY_LIMIT), "amount")
                .verify();
    }

    @Test
    void checkTester_failsOnAWrongExpectation_andNamesTheCheck() {
        assertFails(shop().accepts(line("100.01", DAY)));
        assertFails(shop().rejects(line("100.00", DAY), "amount"));
        assertFails(shop().rejects(line("100.01", DAY), "day"));
        assertFails(shop().rejects(line("100.01", DAY), "amount", Working.figures("limit", "99.00")));
        assertFails(shop().rejects(line("1", BEFORE_ANY_LIMIT), "amount"));
        assertFails(shop().unknown(line("100.01", DAY), "amount"));
        assertFails(shop());
    }

    @Test
    void checkTester_testsACheckWrittenAsAnExpression() {
        CheckTester.of("K.9", Line.class, new ShopPlugin(false))
                .as("SHOP")
                .accepts(line("-1000.00", DAY), line("-1000.01", LocalDate.of(2019, 12, 31)))
                .rejects(line("-1000.01", DAY), "amount")
                .verify();
        CheckTester.of("K.10", Order.class, new ShopPlugin(false))
                .as("SHOP")
                .with("lines", List.of(line("100.00", DAY)))
                .accepts(order("A", "100.00"), order("B", "100.01"))
                .rejects(order("A", "100.01"), "ordered")
                .verify();
        assertThatThrownBy(() ->
                        CheckTester.of("K.9", Line.class, new ShopPlugin(false)).with("orders", List.of()))
                .hasMessageContaining("K.9 does not declare that it needs dataset 'orders'");
        assertThatThrownBy(() -> CheckTester.of("K.8", Line.class, new ShopPlugin(false)))
                .hasMessageContaining("no check K.8 judges records of " + Line.class.getName());
    }

    @Test
    void datasetCheck_isRunOnEverySplit() {
        List<Line> three = List.of(line("80", DAY), line("80", DAY), line("40.01", DAY));
        CheckTester.of(new LargeTotal(false))
                .rejectsAll(three, "total")
                .acceptsAll(three.subList(0, 2))
                .verify();
        assertThatThrownBy(() -> CheckTester.of(new LargeTotal(true))
                        .rejectsAll(three, "total")
                        .verify())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("LargeTotal when cut after record");
    }

    @Test
    void contract_failsForAPluginThatMergesWrongly() {
        PluginContractTest contract = new PluginContractTest() {
            @Override
            protected GatewayPlugin plugin() {
                return new ShopPlugin(true);
            }
        };
        contract.everyExample_behaves();
        assertThatThrownBy(contract::datasetChecks_mergedFromAnySplit_giveTheSameFindings)
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void datasetTester_judgesAFile() {
        DatasetTester tester =
                DatasetTester.of(new ShopPlugin(false)).as("SHOP").dataset("lines");
        Judged judged = tester.judge("编号,金额,日期\nA,100.01,2026-03-02\nB,100.00,2026-03-02\n");
        judged.finds("K.1@1:amount", "K.2@0:total").isDecided(Verdict.NEEDS_EXPLANATION);
        assertThat(judged.messages(Language.EN))
                .containsExactly("A: 100.01 CNY, expected at most 100.00 CNY", "200.01 CNY in all");
        assertThatThrownBy(() -> judged.finds("K.1@1:amount")).isInstanceOf(AssertionError.class);
    }

    private static CheckTester<Line> shop() {
        return CheckTester.of(new LargeLine()).as("SHOP").parametersFrom(new ShopPlugin(false));
    }

    private static void assertFails(CheckTester<Line> tester) {
        assertThatThrownBy(tester::verify).isInstanceOf(AssertionError.class).hasMessageContaining("K.1");
    }

    private static Order order(String line, String ordered) {
        return new Order("1", line, Money.yuan(ordered));
    }

    private static Line line(String amount, LocalDate day) {
        return new Line("A", Money.yuan(amount), day);
    }
}
