package io.hegui.sdk.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import io.hegui.sdk.value.Rate;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateCapTest {
    @ParameterizedTest
    @CsvSource(
            value = {
                "P2P, 2015-08-31, none, none",
                "P2P, 2015-09-01, 36.00 %, 24.00 %",
                "P2P, 2018-06-04, 36.00 %, 24.00 %",
                "P2P, 2020-08-19, 36.00 %, 24.00 %",
                "P2P, 2020-08-20, 4 × LPR, none",
                "BANK, 2020-08-19, 36.00 %, 24.00 %",
                "BANK, 2020-08-20, 24.00 %, none",
                "TRUST, 2025-09-15, 24.00 %, none",
                "TRUST, 2026-09-04, 24.00 %, none",
                "CFC, 2025-12-31, 24.00 %, none",
                "CFC, 2026-01-01, 24.00 %, 24.00 %",
                "CFC, 2026-09-04, 24.00 %, 24.00 %",
                "MLC, 2017-11-30, none, none",
                "MLC, 2017-12-01, 36.00 %, 24.00 %",
                "MLC, 2020-08-19, 36.00 %, 24.00 %",
                "NMLC, 2020-08-20, 36.00 %, 4 × LPR",
                "NMLC, 2021-01-01, 24.00 %, none",
                "MLC, 2025-12-23, 24.00 %, none",
                "MLC, 2025-12-24, 24.00 %, 4 × LPR",
                "MLC, 2027-12-31, 24.00 %, 4 × LPR",
                "MLC, 2028-01-01, 4 × LPR, none",
            })
    void table_givesTheCapOfTypeAndContractDate(String type, LocalDate day, String fail, String warn) {
        assertThat(cap(RateCap.FAIL, type, day)).isEqualTo(fail);
        assertThat(cap(RateCap.WARN, type, day)).isEqualTo(warn);
    }

    @Test
    void fixedCap_needsNoAnnouncement() {
        LocalDate day = LocalDate.of(2026, 11, 5);
        FileContext context = FileContext.of("BANK");
        var rule = context.parameter(RateCap.FAIL, day).orElseThrow();
        assertThat(CapInForce.resolve(rule, day, context).orElseThrow().rate()).isEqualTo(Rate.percent("24"));
    }

    @Test
    void multipleWithoutAnnouncement_isUnknown() {
        LocalDate day = LocalDate.of(2026, 11, 5);
        FileContext context = FileContext.of("P2P");
        var rule = context.parameter(RateCap.FAIL, day).orElseThrow();
        assertThat(CapInForce.resolve(rule, day, context)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LPR", "*LPR", "4.5*LPR", "0*LPR", "-4*LPR", "24 %", "4xLPR"})
    void malformedCap_isRefused(String text) {
        assertThatThrownBy(() -> RateCap.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String cap(Parameter<RateCap> parameter, String type, LocalDate day) {
        return FileContext.of(type)
                .parameter(parameter, day)
                .map(Effective::value)
                .map(RateCap::toString)
                .orElse("none");
    }
}
