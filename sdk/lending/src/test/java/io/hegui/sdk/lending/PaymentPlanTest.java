package io.hegui.sdk.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentPlanTest {
    @Test
    void text_isReadAndWrittenAlike() {
        String text = "2026-04-02:3450.00;2026-05-06:3450.00;2026-05-06:-10.50";
        PaymentPlan plan = PaymentPlan.parse(text);
        assertThat(plan.payments()).hasSize(3);
        assertThat(plan).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "2026-04-02:3450.00;",
                "2026-04-02",
                "2026-04-02:",
                "2026-04-02:1e3",
                "2026-02-31:10.00",
                "2026-02-28:1000000000000.01",
                "26-04-02:10.00",
                "2026-05-06:10.00;2026-04-02:10.00"
            })
    void malformedPlan_isRefused(String text) {
        assertThatThrownBy(() -> PaymentPlan.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
