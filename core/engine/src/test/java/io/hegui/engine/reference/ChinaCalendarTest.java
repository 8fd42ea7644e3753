package io.hegui.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tyme.holiday.LegalHoliday;
import io.hegui.sdk.calendar.CalendarNotLoadedException;
import io.hegui.sdk.calendar.WorkingCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calendar that is shipped, against an independent source and against due dates worked out by hand. */
class ChinaCalendarTest {
    private final WorkingCalendar calendar = shipped();

    @Test
    void workingDays_2014To2026_areThoseOfTheIndependentSource() {
        List<LocalDate> different = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2014, 1, 1); day.getYear() <= 2026; day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day) != worksIndependently(day)) {
                different.add(day);
            }
        }
        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2017-12,2018-01-08", "2020-01,2020-02-07", "2023-09,2023-10-11", "2024-01,2024-02-06", "2024-09,2024-10-12",
        "2025-01,2025-02-10", "2025-04,2025-05-12", "2025-09,2025-10-14", "2025-12,2026-01-08", "2026-02,2026-03-06",
        "2026-09,2026-10-13", "2026-10,2026-11-06"
    })
    void fifthWorkingDayOfTheNextMonth_isTheOneWorkedOutByHand(YearMonth period, LocalDate due) {
        assertThat(calendar.nthWorkingDay(period.plusMonths(1), 5)).isEqualTo(due);
    }

    @Test
    void yearWithoutNotice_isRefused_alsoFromDecember() {
        assertThatThrownBy(() -> calendar.nthWorkingDay(YearMonth.of(2027, 1), 5))
                .isInstanceOf(CalendarNotLoadedException.class)
                .hasMessageContaining("2027");
        assertThatThrownBy(() -> calendar.nthWorkingDay(YearMonth.of(2026, 12), 30))
                .isInstanceOf(CalendarNotLoadedException.class);
    }

    private static boolean worksIndependently(LocalDate day) {
        LegalHoliday notice = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        if (notice != null) {
            return notice.isWork();
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static WorkingCalendar shipped() {
        Path file = Path.of(System.getProperty("hegui.config"), "calendar", "cn_holidays.csv");
        try {
            return new CalendarFile()
                    .add("cn_holidays.csv", Files.readAllBytes(file))
                    .calendar();
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }
}
