package io.hegui.sdk.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/**
 * Working days in mainland China: Monday to Friday, less the days off and plus the make-up days of the State Council's
 * yearly notices. It answers for the years whose notice is loaded and for no other: a due date in January may hang on
 * a notice published in November.
 */
public final class WorkingCalendar {
    private final Map<LocalDate, Boolean> exceptions;
    private final int firstYear;
    private final int lastYear;

    /**
     * @param exceptions days that differ from their weekday: {@code true} for a make-up working day, {@code false} for
     *     a day off; the first and last of them bound the years covered
     * @throws IllegalArgumentException if there are none
     */
    public WorkingCalendar(Map<LocalDate, Boolean> exceptions) {
        this.exceptions = Map.copyOf(exceptions);
        this.firstYear = exceptions.keySet().stream()
                .mapToInt(LocalDate::getYear)
                .min()
                .orElseThrow(() -> new IllegalArgumentException("a calendar without a single day off covers no year"));
        this.lastYear =
                exceptions.keySet().stream().mapToInt(LocalDate::getYear).max().getAsInt();
    }

    /** Whether the notice for that year is loaded. */
    public boolean covers(int year) {
        return year >= firstYear && year <= lastYear;
    }

    /** @throws CalendarNotLoadedException if the year is not covered */
    public boolean isWorkingDay(LocalDate day) {
        if (!covers(day.getYear())) {
            throw new CalendarNotLoadedException(day.getYear(), firstYear, lastYear);
        }
        Boolean exception = exceptions.get(day);
        if (exception != null) {
            return exception;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /**
     * The n-th working day of a month.
     *
     * @param n from 1
     * @throws CalendarNotLoadedException if a year that must be looked at is not covered
     */
    public LocalDate nthWorkingDay(YearMonth month, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("working days count from 1, was " + n);
        }
        LocalDate day = firstWorkingDayFrom(month.atDay(1));
        for (int found = 1; found < n; found++) {
            day = firstWorkingDayFrom(day.plusDays(1));
        }
        return day;
    }

    /** That day if it is a working day, else the next one that is. */
    public LocalDate firstWorkingDayFrom(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }
}
