package io.hegui.sdk.calendar;

/** The holiday notice of a year is not loaded, so nobody can say which of its days are working days. */
public final class CalendarNotLoadedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int year;

    CalendarNotLoadedException(int year, int firstYear, int lastYear) {
        super("no holiday notice is loaded for " + year + "; the calendar covers " + firstYear + " to " + lastYear);
        this.year = year;
    }

    public int year() {
        return year;
    }
}
