package io.hegui.sdk.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {
    @ParameterizedTest
    @CsvSource({"24,24.00", "12.5,12.50", "12.0005,12.0005", "38.603800,38.6038", "-0.000001,-0.000001", "0,0.00"})
    void percent_isReadExactly_andShownWithAtLeastTwoDecimals(String text, String shown) {
        assertThat(Rate.percent(text)).hasToString(shown);
        assertThat(Rate.parse(shown)).isEqualTo(Rate.percent(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24%", "0.0000001", "1e1", "NaN", "Infinity", "９"})
    void anythingElse_isRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Rate.percent(text));
    }

    @Test
    void fraction_isRoundedHalfUpToSixDecimals() {
        assertThat(Rate.ofFraction(0.24)).isEqualTo(Rate.percent("24"));
        assertThat(Rate.ofFraction(0.000000005)).isEqualTo(Rate.percent("0.000001"));
        assertThat(Rate.ofFraction(0.0000000049)).isEqualTo(Rate.percent("0"));
        assertThatThrownBy(() -> Rate.ofFraction(Double.NaN)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void above_isStrict_andArithmeticExact() {
        assertThat(Rate.percent("24").isAbove(Rate.percent("24.00"))).isFalse();
        assertThat(Rate.percent("24.000001").isAbove(Rate.percent("24"))).isTrue();
        assertThat(Rate.percent("3.35").times(4)).isEqualTo(Rate.percent("13.4"));
        assertThatThrownBy(() -> new Rate(Long.MAX_VALUE).plus(new Rate(1))).isInstanceOf(ArithmeticException.class);
    }
}
