package io.hegui.sdk.dataset;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The span a filing is about, written {@code 2026-09-30} (day), {@code 2026-09} (month) or {@code 2026-Q3} (quarter).
 *
 * @param start first day
 * @param end last day, not before the first
 */
public record Period(Frequency frequency, LocalDate start, LocalDate end) {
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");

    public Period {
        requireNonNull(frequency, "frequency is null");
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("period ends on " + end + ", before it starts on " + start);
        }
    }

    /** @throws IllegalArgumentException if the text is no day, month or quarter */
    public static Period parse(String text) {
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            YearMonth first =
                    YearMonth.of(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)) * 3 - 2);
            return new Period(
                    Frequency.QUARTERLY, first.atDay(1), first.plusMonths(2).atEndOfMonth());
        }
        try {
            if (text.length() == 7) {
                return month(YearMonth.parse(text));
            }
            LocalDate day = LocalDate.parse(text);
            return new Period(Frequency.DAILY, day, day);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "period must look like 2026-09-30, 2026-09 or 2026-Q3, was '" + text + "'", e);
        }
    }

    public static Period month(YearMonth month) {
        return new Period(Frequency.MONTHLY, month.atDay(1), month.atEndOfMonth());
    }

    /** The day, month or quarter before. */
    public Period previous() {
        LocalDate last = start.minusDays(1);
        return switch (frequency) {
            case DAILY -> new Period(frequency, last, last);
            case MONTHLY -> month(YearMonth.from(last));
            case QUARTERLY -> new Period(frequency, start.minusMonths(3), last);
        };
    }

    /** The latest day, month or quarter that has ended when that day ends. */
    public static Period latestEnded(Frequency frequency, LocalDate day) {
        LocalDate next = day.plusDays(1);
        return switch (frequency) {
            case DAILY -> new Period(frequency, day, day);
            case MONTHLY -> month(YearMonth.from(next).minusMonths(1));
            case QUARTERLY -> {
                YearMonth quarter = YearMonth.of(next.getYear(), (next.getMonthValue() - 1) / 3 * 3 + 1);
                yield new Period(
                        frequency,
                        quarter.minusMonths(3).atDay(1),
                        quarter.minusMonths(1).atEndOfMonth());
            }
        };
    }

    @Override
    public String toString() {
        return switch (frequency) {
            case DAILY -> start.toString();
            case MONTHLY -> YearMonth.from(start).toString();
            case QUARTERLY -> String.format(Locale.ROOT, "%04d-Q%d", start.getYear(), (start.getMonthValue() + 2) / 3);
        };
    }
}
