package io.hegui.plugin.bank;

import io.hegui.sdk.check.RecordPlace;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * The weights of one process.
 *
 * @param total of all its points
 * @param lightestKey its key point with the smallest weight; empty for a process without key points
 * @param heaviestGeneral its general point with the largest weight; empty for a process without general points
 * @param first where its first line stands
 */
record ProcessWeights(
        BigDecimal total,
        Optional<InspectedPoint> lightestKey,
        Optional<InspectedPoint> heaviestGeneral,
        RecordPlace first) {
    private static final Comparator<InspectedPoint> BY_ROW =
            Comparator.comparingLong(point -> point.place().row());
    private static final BinaryOperator<InspectedPoint> LIGHTER =
            BinaryOperator.minBy(Comparator.comparing(InspectedPoint::weight).thenComparing(BY_ROW));
    private static final BinaryOperator<InspectedPoint> HEAVIER = BinaryOperator.minBy(
            Comparator.comparing(InspectedPoint::weight).reversed().thenComparing(BY_ROW));

    static ProcessWeights of(ControlInspectionRow row, RecordPlace place) {
        Optional<InspectedPoint> point = Optional.of(InspectedPoint.of(row, place));
        BigDecimal weight = row.weight().value();
        return switch (row.pointClass()) {
            case KEY -> new ProcessWeights(weight, point, Optional.empty(), place);
            case GENERAL -> new ProcessWeights(weight, Optional.empty(), point, place);
        };
    }

    ProcessWeights with(ProcessWeights other) {
        return new ProcessWeights(
                total.add(other.total),
                one(lightestKey, other.lightestKey, LIGHTER),
                one(heaviestGeneral, other.heaviestGeneral, HEAVIER),
                first.row() <= other.first.row() ? first : other.first);
    }

    private static Optional<InspectedPoint> one(
            Optional<InspectedPoint> left, Optional<InspectedPoint> right, BinaryOperator<InspectedPoint> choice) {
        return Stream.of(left, right).flatMap(Optional::stream).reduce(choice);
    }
}
