package io.hegui.engine.bind;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Hands out one {@code LocalDate} a day: a file names the same few thousand days over and over. For one thread. */
final class Days {
    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 256;

    private final @Nullable LocalDate[][] years = new @Nullable LocalDate[YEARS][0];

    /** @param date as {@link PlainCells#date} gives it */
    LocalDate of(long date) {
        int year = (int) (date >> 16) - FIRST_YEAR;
        if (year < 0 || year >= YEARS) {
            return day(date);
        }
        @Nullable LocalDate[] days = years[year];
        if (days.length == 0) {
            days = new @Nullable LocalDate[1 << 9];
            years[year] = days;
        }
        int index = (int) (((date >> 3) & 0x1E0) | (date & 0x1F));
        LocalDate day = days[index];
        if (day == null) {
            day = day(date);
            days[index] = day;
        }
        return day;
    }

    private static LocalDate day(long date) {
        return LocalDate.of((int) (date >> 16), (int) (date >> 8 & 0xFF), (int) (date & 0xFF));
    }
}
