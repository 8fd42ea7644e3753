package io.hegui.sdk.lending;

import io.hegui.sdk.Text;
import io.hegui.sdk.calendar.WorkingCalendar;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import io.hegui.sdk.value.Rate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The one-year loan prime rate (LPR), announced on the 20th of each month or the first working day after it.
 *
 * <p>An announcement is never carried over silently: once the next one is due, a day has a rate only if that next one
 * is loaded.
 */
public final class LoanPrimeRate {
    /** The announcements; each value's first day is the day it was announced. */
    public static final Parameter<Rate> PARAMETER =
            new Parameter<>("lpr.one-year", Text.of("一年期贷款市场报价利率", "One-year loan prime rate"), Rate::percent);

    private static final int ANNOUNCEMENT_DAY = 20;

    private LoanPrimeRate() {}

    /**
     * The last announcement on or before a day.
     *
     * @return empty where that announcement, or the year's holiday notice that says when it was due, is not loaded
     */
    public static Optional<Effective<Rate>> on(LocalDate day, CheckContext context) {
        WorkingCalendar calendar = context.calendar();
        if (!calendar.covers(day.getYear())) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.from(day);
        LocalDate due = calendar.firstWorkingDayFrom(month.atDay(ANNOUNCEMENT_DAY));
        YearMonth needed = day.isBefore(due) ? month.minusMonths(1) : month;
        return context.parameter(PARAMETER, day)
                .filter(announced -> YearMonth.from(announced.from()).equals(needed));
    }
}
