package io.hegui.plugin.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.sdk.endpoint.EndpointRefusedException;
import io.hegui.sdk.endpoint.Method;
import io.hegui.sdk.testkit.EndpointTester;
import io.hegui.sdk.value.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CostEndpointTest {
    private final EndpointTester plugin = EndpointTester.of(new QuestionsOnly());

    @Test
    void exampleOfTheCentralBank_givesItsRatesAndItsCap() {
        CostAnswer answer = ask("MLC", "2026-09-02", Map.of("net_proceeds", "99000.00", "instalment", "8833.30"));
        assertThat(twoDecimals(answer.simple())).isEqualTo("12.80");
        assertThat(Optional.ofNullable(answer.compound()).map(CostEndpointTest::twoDecimals))
                .contains("13.58");
        assertThat(answer.cap()).isEqualTo(Rate.percent("24"));
        assertThat(answer.aboveCap()).isFalse();
        assertThat(answer.steps()).hasSize(12);
        assertThat(new BigDecimal(answer.steps().get(11).balance())).isZero();
    }

    @Test
    void unevenPayments_areWorkedOutDayByDay() {
        CostAnswer answer = ask(
                "P2P",
                "2026-03-02",
                Map.of(
                        "net_proceeds", "9700.00",
                        "repayment", "IRREGULAR",
                        "cash_flows", "2026-04-02:3450.00;2026-05-06:3450.00;2026-06-02:3450.00"));
        assertThat(answer.simple()).isEqualTo(Rate.percent("38.603793"));
        assertThat(answer.cap()).isEqualTo(Rate.percent("12"));
        assertThat(answer.capRule()).isEqualTo("4 × LPR");
        assertThat(answer.aboveCap()).isTrue();
        assertThat(answer.steps()).extracting(CostStep::interest).containsExactly("318.03", "236.18", "95.78");
    }

    @Test
    void capThatIsNotAnnounced_isLeftOut() {
        CostAnswer answer = ask("P2P", "2026-10-20", Map.of("net_proceeds", "10000.00", "instalment", "888.49"));
        assertThat(twoDecimals(answer.simple())).isEqualTo("12.00");
        assertThat(answer.cap()).isNull();
        assertThat(answer.aboveCap()).isNull();
    }

    @Test
    void flowsWithoutARate_areRefused() {
        assertThatThrownBy(() -> ask("MLC", "2026-09-02", Map.of("net_proceeds", "99000.00", "instalment", "0.00")))
                .isInstanceOf(EndpointRefusedException.class)
                .hasMessageContaining("no annual cost");
        assertThatThrownBy(() -> ask("MLC", "2026-09-02", Map.of("net_proceeds", "1.00", "repayment", "IRREGULAR")))
                .isInstanceOf(EndpointRefusedException.class)
                .hasMessageContaining("payment plan");
    }

    private CostAnswer ask(String type, String day, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(Map.of(
                "institution_type", type,
                "region", "110000",
                "disbursed", day,
                "repayment", "EQUAL_MONTHLY",
                "instalments", "12"));
        all.putAll(fields);
        return (CostAnswer) plugin.call(Method.POST, "/cost", all);
    }

    private static String twoDecimals(Rate rate) {
        return rate.percent().setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
