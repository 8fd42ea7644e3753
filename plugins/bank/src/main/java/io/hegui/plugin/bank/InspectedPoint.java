package io.hegui.plugin.bank;

import io.hegui.sdk.check.RecordPlace;
import java.math.BigDecimal;
import java.util.Comparator;

/** A control point in its process, with what its place among points of the same content hangs on. */
record InspectedPoint(String process, String point, BigDecimal weight, boolean owner, RecordPlace place) {
    /**
     * The owner's point first, then the smallest process code. Within a process the smallest point code, so that the
     * order of lines never decides.
     */
    private static final Comparator<InspectedPoint> ORDER = Comparator.comparing((InspectedPoint point) -> !point.owner)
            .thenComparing(InspectedPoint::process, new CodeOrder())
            .thenComparing(InspectedPoint::point, new CodeOrder())
            .thenComparingLong(point -> point.place.row());

    static InspectedPoint of(ControlInspectionRow row, RecordPlace place) {
        return new InspectedPoint(row.processCode(), row.pointId(), row.weight().value(), row.owner(), place);
    }

    /** The one of both that stands for their content. */
    InspectedPoint orBetter(InspectedPoint other) {
        return ORDER.compare(this, other) <= 0 ? this : other;
    }
}
