package io.hegui.engine.bind;

import io.hegui.engine.report.Expectation;
import io.hegui.engine.report.Value;
import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import java.util.List;

/** Plain numbers: digits, a point, a sign; nothing a spreadsheet adds. */
final class Numbers {
    /** Digits that surely fit into a long together with the decimals. */
    private static final int SAFE_DIGITS = 17;

    private Numbers() {}

    static Object integer(String text) throws BadCell {
        long value = longValue(text);
        if (value != (int) value) {
            throw new BadCell(StructureCheck.CELL_NUMBER, "size");
        }
        return (int) value;
    }

    static Object longNumber(String text) throws BadCell {
        return longValue(text);
    }

    static Object money(String text) throws BadCell {
        return Money.ofFen(scaled(text, 2));
    }

    static Object rate(String text) throws BadCell {
        return new Rate(scaled(text, 6));
    }

    private static long longValue(String text) throws BadCell {
        long value = scaled(text, 0);
        if (text.indexOf('.') >= 0) {
            throw new BadCell(StructureCheck.CELL_NUMBER, "finding");
        }
        return value;
    }

    /** The number times ten to the power of {@code decimals}. Further decimals are accepted only if they are zeros. */
    private static long scaled(String text, int decimals) throws BadCell {
        int length = text.length();
        boolean negative = text.charAt(0) == '-';
        int i = negative || text.charAt(0) == '+' ? 1 : 0;
        int firstDigit = i;
        long value = 0;
        int point = -1;
        boolean excess = false;
        int kept = 0;
        for (; i < length; i++) {
            char c = text.charAt(i);
            if (c == '.' && point < 0 && i > firstDigit) {
                point = i;
                continue;
            }
            if (c < '0' || c > '9') {
                throw new BadCell(StructureCheck.CELL_NUMBER, "finding");
            }
            if (point >= 0 && i - point > decimals) {
                excess |= c != '0';
                continue;
            }
            if (value > 0 || c != '0') {
                kept++;
            }
            if (kept > SAFE_DIGITS) {
                throw new BadCell(StructureCheck.CELL_NUMBER, "size");
            }
            value = value * 10 + (c - '0');
        }
        if (i == firstDigit || point == length - 1) {
            throw new BadCell(StructureCheck.CELL_NUMBER, "finding");
        }
        if (excess) {
            throw BadCell.expecting(
                    StructureCheck.CELL_NUMBER, "decimals", Expectation.Form.AT_MOST, List.of(Value.number(decimals)));
        }
        int given = point < 0 ? 0 : Math.min(length - point - 1, decimals);
        for (int missing = decimals - given; missing > 0; missing--) {
            if (++kept > SAFE_DIGITS && value != 0) {
                throw new BadCell(StructureCheck.CELL_NUMBER, "size");
            }
            value *= 10;
        }
        return negative ? -value : value;
    }
}
