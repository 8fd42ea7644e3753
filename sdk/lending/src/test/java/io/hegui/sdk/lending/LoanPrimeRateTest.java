package io.hegui.sdk.lending;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.sdk.value.Rate;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoanPrimeRateTest {
    private final FileContext context = FileContext.of("P2P");

    @ParameterizedTest
    @CsvSource({
        "2020-08-20, 3.85, 2020-08-20, 15.40",
        "2021-12-19, 3.85, 2021-11-22, 15.40",
        "2022-01-20, 3.70, 2022-01-20, 14.80",
        "2023-08-20, 3.55, 2023-07-20, 14.20",
        "2024-10-20, 3.35, 2024-09-20, 13.40",
        "2024-10-21, 3.10, 2024-10-21, 12.40",
        "2025-05-19, 3.10, 2025-04-21, 12.40",
        "2025-05-20, 3.00, 2025-05-20, 12.00",
        "2026-10-19, 3.00, 2026-09-20, 12.00"
    })
    void contractDate_usesTheLastAnnouncementUpToIt(LocalDate day, String rate, LocalDate announced, String cap) {
        var lpr = LoanPrimeRate.on(day, context).orElseThrow();
        assertThat(lpr.value()).isEqualTo(Rate.percent(rate));
        assertThat(lpr.from()).isEqualTo(announced);

        var rule = context.parameter(RateCap.FAIL, day).orElseThrow();
        assertThat(CapInForce.resolve(rule, day, context).orElseThrow().rate()).isEqualTo(Rate.percent(cap));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-20", "2026-11-05", "2027-01-05", "2019-08-19"})
    void announcementNotLoaded_isUnknown(LocalDate day) {
        assertThat(LoanPrimeRate.on(day, context)).isEmpty();
    }
}
