package io.hegui.sdk.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2026-09-30,DAILY,2026-09-30,2026-09-30", "2028-02,MONTHLY,2028-02-01,2028-02-29",
        "2026-Q1,QUARTERLY,2026-01-01,2026-03-31", "2026-Q4,QUARTERLY,2026-10-01,2026-12-31"
    })
    void text_isRead_andWrittenTheSame(String text, Frequency frequency, LocalDate start, LocalDate end) {
        assertThat(Period.parse(text))
                .isEqualTo(new Period(frequency, start, end))
                .hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-13", "2026-Q5", "2026-02-30", "26-09", "2026-9", "2026-W01"})
    void anythingElse_isRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.parse(text));
    }
}
