package io.hegui.plugin.servicedesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeaveDaysTest {
    @Test
    void days_compareByTheirLength_andAreShownAsFiled() {
        assertThat(LeaveDays.parse("1.0"))
                .isEqualByComparingTo(LeaveDays.parse("1"))
                .hasToString("1.0");
        assertThat(LeaveDays.parse("1.5")).isGreaterThan(LeaveDays.parse("1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0.00", "-1", "1,5", "1.505", "1000", "一天", "1e1"})
    void whatIsNoLength_isRefused(String text) {
        assertThatThrownBy(() -> LeaveDays.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("days of leave look like 1.5");
    }
}
