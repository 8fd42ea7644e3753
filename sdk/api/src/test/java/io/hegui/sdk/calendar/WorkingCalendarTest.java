package io.hegui.sdk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {
    private final WorkingCalendar calendar =
            new WorkingCalendar(Map.of(LocalDate.of(2026, 10, 1), false, LocalDate.of(2026, 10, 10), true));

    @Test
    void day_isItsWeekday_unlessANoticeSaysOtherwise() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 1))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 2))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 3))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 10))).isTrue();
    }

    @Test
    void workingDays_areCountedFromTheFirst_alsoIntoTheNextMonth() {
        assertThat(calendar.nthWorkingDay(YearMonth.of(2026, 10), 1)).isEqualTo(LocalDate.of(2026, 10, 2));
        assertThat(calendar.nthWorkingDay(YearMonth.of(2026, 10), 23)).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.nthWorkingDay(YearMonth.of(2026, 10), 0));
    }

    @Test
    void yearWithoutNotice_hasNoAnswer() {
        assertThat(calendar.covers(2027)).isFalse();
        assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2027, 1, 1)))
                .isInstanceOfSatisfying(
                        CalendarNotLoadedException.class,
                        thrown -> assertThat(thrown.year()).isEqualTo(2027));
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingCalendar(Map.of()));
    }
}
