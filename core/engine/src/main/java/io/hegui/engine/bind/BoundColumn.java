package io.hegui.engine.bind;

import io.hegui.engine.report.Expectation;
import io.hegui.engine.report.Values;
import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import java.util.List;
import java.util.Optional;

/**
 * A column and how its cells are read.
 *
 * @param form how the record's component holds the value
 * @param least lowest value allowed, as the number behind it; {@code Long.MIN_VALUE} for none
 * @param most highest value allowed, as the number behind it; {@code Long.MAX_VALUE} for none
 */
record BoundColumn(
        ColumnSpec spec,
        CellParser parser,
        Form form,
        Optional<Object> min,
        Optional<Object> max,
        long least,
        long most) {
    /** @throws BadCell if the range is not written in the column's own notation */
    static BoundColumn of(ColumnSpec spec, CellParser parser, Class<?> type) throws BadCell {
        Optional<Object> min =
                spec.min().isPresent() ? Optional.of(parser.parse(spec.min().get())) : Optional.empty();
        Optional<Object> max =
                spec.max().isPresent() ? Optional.of(parser.parse(spec.max().get())) : Optional.empty();
        return new BoundColumn(
                spec,
                parser,
                Form.of(type),
                min,
                max,
                min.map(BoundColumn::number).orElse(Long.MIN_VALUE),
                max.map(BoundColumn::number).orElse(Long.MAX_VALUE));
    }

    /** @param text stripped and not empty */
    Object parse(String text) throws BadCell {
        Object value = parser.parse(text);
        if (min.isPresent() && compare(value, min.get()) < 0) {
            throw outOfRange(Expectation.Form.AT_LEAST, min.get());
        }
        if (max.isPresent() && compare(value, max.get()) > 0) {
            throw outOfRange(Expectation.Form.AT_MOST, max.get());
        }
        return value;
    }

    private static BadCell outOfRange(Expectation.Form form, Object bound) {
        return BadCell.expecting(StructureCheck.CELL_RANGE, "finding", form, List.of(Values.of(bound)));
    }

    @SuppressWarnings("unchecked") // both come from this column's parser, and only types with an order have a range
    private static int compare(Object value, Object bound) {
        return ((Comparable<Object>) value).compareTo(bound);
    }

    private static long number(Object value) {
        if (value instanceof Money money) {
            return money.minorUnits();
        }
        if (value instanceof Rate rate) {
            return rate.millionths();
        }
        return ((Number) value).longValue();
    }
}
