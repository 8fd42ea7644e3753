package ${package};

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.sdk.endpoint.EndpointRefusedException;
import io.hegui.sdk.endpoint.Method;
import io.hegui.sdk.testkit.EndpointTester;
import io.hegui.sdk.value.Money;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LimitsEndpointTest {
    private final EndpointTester plugin = EndpointTester.of(new SamplePlugin());

    @Test
    void limits_areThoseOfTheDay() {
        assertThat(plugin.call(Method.GET, "/limits", Map.of("day", "2026-06-30", "region", "110000")))
                .isEqualTo(new LimitsAnswer(
                        LocalDate.of(2026, 6, 30), Money.yuan("2000000.00"), Money.yuan("2500000.00")));
    }

    @Test
    void dayWithoutLimits_isRefused() {
        assertThatThrownBy(() -> plugin.call(Method.GET, "/limits", Map.of("day", "2025-12-31", "region", "110000")))
                .isInstanceOf(EndpointRefusedException.class)
                .hasMessageContaining("2025-12-31");
    }

    @Test
    void dayThatIsNone_isTheCallersMistake() {
        assertThat(plugin.problems(Method.GET, "/limits", Map.of("day", "2026-02-31", "region", "110000")))
                .singleElement()
                .asString()
                .contains("2026-02-31");
    }
}
