package io.hegui.engine.format.xlsx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;

/** Numbers as a spreadsheet saves them. */
final class SheetNumber {
    /** A spreadsheet keeps no more digits than these, so that a longer identifier has lost its end. */
    private static final int KEPT_DIGITS = 15;

    private static final LocalDate DAY_0_OF_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int FIRST_SOUND_DAY = 61;
    private static final int MOST_DAYS = 2_958_465;

    private SheetNumber() {}

    /**
     * A number as plain digits. One that may have lost its end keeps its exponent, which no column takes, so that a
     * mangled identity number is found instead of believed; so does what is no number at all.
     */
    static String plain(String saved) {
        try {
            BigDecimal number = new BigDecimal(saved);
            if (number.precision() - number.scale() > KEPT_DIGITS || number.scale() > 30) {
                return number.round(new java.math.MathContext(KEPT_DIGITS)).unscaledValue() + "E"
                        + -number.round(new java.math.MathContext(KEPT_DIGITS)).scale();
            }
            // 0.1 + 0.2 is saved with seventeen digits; beyond the fifteenth they are noise of binary fractions
            BigDecimal rounded =
                    number.precision() > KEPT_DIGITS ? number.round(new java.math.MathContext(KEPT_DIGITS)) : number;
            BigDecimal stripped = rounded.stripTrailingZeros();
            return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
        } catch (ArithmeticException | NumberFormatException e) {
            return saved;
        }
    }

    /** A day number as {@code yyyy-MM-dd}; as it is where it is no whole day that a sheet can show. */
    static String date(String saved, boolean is1904) {
        try {
            BigDecimal number = new BigDecimal(saved);
            int day = number.setScale(0, RoundingMode.DOWN).intValueExact();
            if (day < 0 || day > MOST_DAYS || number.compareTo(BigDecimal.valueOf(day)) != 0) {
                return saved;
            }
            if (is1904) {
                return DAY_0_OF_1904.plusDays(day).toString();
            }
            // the 1900 system counts a 29 February 1900 that never was
            return DAY_0_OF_1900
                    .plusDays(day < FIRST_SOUND_DAY ? day + 1L : day)
                    .toString();
        } catch (ArithmeticException | NumberFormatException e) {
            return saved;
        }
    }

    /** Whether a number format shows dates: one of the built-in ones, or one that names years or days. */
    static boolean isDateFormat(int id, String code) {
        if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) {
            return true;
        }
        String bare = code.replaceAll("\\[[^\\]]*\\]|\"[^\"]*\"|\\\\.", "").toLowerCase(Locale.ROOT);
        return bare.contains("yy") || (bare.contains("d") && bare.contains("m"));
    }
}
