package io.hegui.gateway.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SdkRangeTest {
    @ParameterizedTest
    @ValueSource(strings = {"*", ">=0.1.0", ">0.1.0", "0.1.0", "1", "<1.0.0 | >2.0.0", "!=1.0.0"})
    void rangeThatNeverEnds_isRefused(String range) {
        assertThatThrownBy(() -> new SdkRange(range))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no upper bound");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "newest", ">= & <", "[0.1,0.2)"})
    void textThatIsNoRange_isRefused(String range) {
        assertThatThrownBy(() -> new SdkRange(range))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("range");
    }

    @Test
    void rangeThatEnds_acceptsWhatIsInIt() {
        SdkRange range = new SdkRange(">=0.1.0 & <0.2.0");

        assertThat(range.accepts("0.1.0")).isTrue();
        assertThat(range.accepts("0.1.99")).isTrue();
        assertThat(range.accepts("0.2.0")).isFalse();
        assertThat(range.accepts("0.0.9")).isFalse();
    }
}
