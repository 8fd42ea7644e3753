package io.hegui.plugin.microlender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.sdk.endpoint.EndpointRefusedException;
import io.hegui.sdk.endpoint.Method;
import io.hegui.sdk.testkit.EndpointTester;
import io.hegui.sdk.value.Money;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeverageEndpointTest {
    private final EndpointTester plugin = EndpointTester.of(new MicrolenderPlugin());

    @Test
    void securitisedFunds_countBackIn_andTheGapIsTold() {
        LeverageAnswer answer = ask(Map.of());
        assertThat(answer.combined()).isEqualTo(Money.yuan("275000000.00"));
        assertThat(answer.leverage()).isEqualTo("1.3750");
        assertThat(answer.gapToClose()).isEqualTo(Money.yuan("75000000.00"));
        assertThat(answer.headroom()).isEqualTo(Money.yuan("0.00"));
    }

    @Test
    void borrowingOnTheBalanceSheetAlone_leavesHeadroom() {
        LeverageAnswer answer = ask(Map.of("transferred", "0.00", "self_held", "0.00"));
        assertThat(answer.leverage()).isEqualTo("0.5000");
        assertThat(answer.headroom()).isEqualTo(Money.yuan("100000000.00"));
        assertThat(answer.gapToClose()).isEqualTo(Money.yuan("0.00"));
    }

    @Test
    void regionWithoutALimit_isRefused() {
        assertThatThrownBy(() -> ask(Map.of("region", "350000")))
                .isInstanceOf(EndpointRefusedException.class)
                .hasMessageContaining("350000");
    }

    @Test
    void moreHeldThanTransferred_isRefused() {
        assertThatThrownBy(() -> ask(Map.of("self_held", "205000000.01")))
                .isInstanceOf(EndpointRefusedException.class)
                .hasMessageContaining("held by the filer");
    }

    private LeverageAnswer ask(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(Map.of(
                "institution_type", "MLC",
                "region", "990000",
                "day", "2026-09-30",
                "on_balance", "100000000.00",
                "transferred", "205000000.00",
                "self_held", "30000000.00",
                "net_capital", "200000000.00",
                "net_assets", "210000000.00"));
        all.putAll(fields);
        return (LeverageAnswer) plugin.call(Method.POST, "/leverage", all);
    }
}
