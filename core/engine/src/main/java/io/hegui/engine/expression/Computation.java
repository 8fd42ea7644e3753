package io.hegui.engine.expression;

import com.google.re2j.Pattern;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import io.hegui.sdk.value.ResidentId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Currency;

/**
 * What compiled expressions call. Money is fen, a rate is millionths of a percent; everything is exact, and what does not
 * fit throws {@link ArithmeticException}. Public because compiled classes lie in another package.
 */
public final class Computation {
    static final ValueType PATTERN = new ValueType(Form.OTHER, Pattern.class);
    static final ValueType ANY_CODE = new ValueType(Form.CODE, Enum.class);

    private static final Currency YUAN = Currency.getInstance("CNY");

    /** 100 %, in millionths of a percent. */
    private static final long WHOLE = 100_000_000;

    private Computation() {}

    /** @throws IllegalArgumentException if it is no amount in yuan */
    public static long fen(Money amount) {
        if (!YUAN.equals(amount.currency())) {
            throw new IllegalArgumentException(
                    "an amount in " + amount.currency() + ", where expressions compute in yuan");
        }
        return amount.minorUnits();
    }

    public static Rate rate(long millionths) {
        return new Rate(millionths);
    }

    public static long divide(long left, long right) {
        if (right == 0) {
            throw new ArithmeticException("division by zero");
        }
        if (right == -1) {
            return Math.negateExact(left);
        }
        return left / right;
    }

    public static long modulo(long left, long right) {
        if (right == 0) {
            throw new ArithmeticException("division by zero");
        }
        return left % right;
    }

    /** That share of an amount, down to the fen below: an amount is above it exactly if it is above the share. */
    public static long share(long amount, long rate) {
        long high = Math.multiplyHigh(amount, rate);
        long low = amount * rate;
        if ((high == 0 && low >= 0) || (high == -1 && low < 0)) {
            return Math.floorDiv(low, WHOLE);
        }
        return wide(amount, rate, RoundingMode.FLOOR);
    }

    /** That share of an amount, up to the fen above: an amount is below it exactly if it is below the share. */
    public static long shareUp(long amount, long rate) {
        return wide(amount, rate, RoundingMode.CEILING);
    }

    private static long wide(long amount, long rate, RoundingMode rounding) {
        BigInteger product = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(rate));
        return new BigDecimal(product)
                .divide(BigDecimal.valueOf(WHOLE), 0, rounding)
                .longValueExact();
    }

    public static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    public static LocalDate plusDays(LocalDate day, long days) {
        return day.plusDays(days);
    }

    public static LocalDate plusMonths(LocalDate day, long months) {
        return day.plusMonths(months);
    }

    public static LocalDate plusYears(LocalDate day, long years) {
        return day.plusYears(years);
    }

    public static long year(LocalDate day) {
        return day.getYear();
    }

    public static YearMonth month(LocalDate day) {
        return YearMonth.from(day);
    }

    public static LocalDate firstDay(YearMonth month) {
        return month.atDay(1);
    }

    public static LocalDate lastDay(YearMonth month) {
        return month.atEndOfMonth();
    }

    /** @throws io.hegui.sdk.calendar.CalendarNotLoadedException if the calendar does not cover the year */
    public static boolean isWorkingDay(LocalDate day, CheckContext context) {
        return context.calendar().isWorkingDay(day);
    }

    /** @throws io.hegui.sdk.calendar.CalendarNotLoadedException if the calendar does not cover the year */
    public static LocalDate workingDayFrom(LocalDate day, CheckContext context) {
        return context.calendar().firstWorkingDayFrom(day);
    }

    public static LocalDate birthDate(ResidentId id) {
        return id.birthDate();
    }

    /** Whole years since birth, negative before it. */
    public static long ageOn(ResidentId id, LocalDate day) {
        return Period.between(id.birthDate(), day).getYears();
    }

    public static String region(ResidentId id) {
        return id.region();
    }

    /** In characters, one of the supplementary planes counted once. */
    public static long size(String text) {
        return text.codePointCount(0, text.length());
    }

    public static boolean startsWith(String text, String start) {
        return text.startsWith(start);
    }

    public static boolean endsWith(String text, String end) {
        return text.endsWith(end);
    }

    public static boolean contains(String text, String part) {
        return text.contains(part);
    }

    /** Whether the pattern is found anywhere in the text. */
    public static boolean matches(String text, Pattern pattern) {
        return pattern.matcher(text).find();
    }

    public static boolean matches(String text, FixedForm form) {
        return form.fits(text);
    }

    public static String institutionType(CheckContext context) {
        return context.filing().institutionType();
    }

    public static String filingRegion(CheckContext context) {
        return context.filing().region();
    }

    public static LocalDate periodStart(CheckContext context) {
        return context.filing().period().start();
    }

    public static LocalDate periodEnd(CheckContext context) {
        return context.filing().period().end();
    }

    public static String nameOf(Enum<?> code) {
        return code.name();
    }
}
