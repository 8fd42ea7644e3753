package io.hegui.sdk.lending;

/** How the time between two payments is counted. */
public enum DayCount {
    /** Whole months, twelve to the year. */
    MONTHS(12, 12),
    /** Whole weeks, 52 to the year. */
    WEEKS(52, 52),
    /** Actual days over a year of 365. */
    ACTUAL_365(365, 365),
    /** Actual days over a year of 360; compound rates still count 365 days to the year. */
    ACTUAL_360(360, 365);

    private final int unitsPerYear;
    private final int unitsPerCompoundYear;

    DayCount(int unitsPerYear, int unitsPerCompoundYear) {
        this.unitsPerYear = unitsPerYear;
        this.unitsPerCompoundYear = unitsPerCompoundYear;
    }

    /**
     * Reads the year a rule counts with: {@code 365} or {@code 360} days.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static DayCount parse(String daysPerYear) {
        return switch (daysPerYear) {
            case "365" -> ACTUAL_365;
            case "360" -> ACTUAL_360;
            default -> throw new IllegalArgumentException("a year has 365 or 360 days, was '" + daysPerYear + "'");
        };
    }

    /** Days, weeks or months in a year, for the simple rate. */
    public int unitsPerYear() {
        return unitsPerYear;
    }

    /** Days, weeks or months in a year, for the compound rate. */
    int unitsPerCompoundYear() {
        return unitsPerCompoundYear;
    }
}
