package io.hegui.plugin.servicedesk;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.Need;
import java.util.List;

/** The leaves on record, by their number: one excuses the part of its person's shifts that lies within it, if it was approved. */
final class Excuses {
    static final Need<DeskLeaveRow, LeaveSpan> LEAVES =
            Need.of("desk-leave", DeskLeaveRow.class, DeskLeaveRow::leaveId, LeaveSpan.class, LeaveSpan::of);

    private Excuses() {}

    /** The parts of a shift that were not worked though no leave excuses it, in the order of the day. */
    static List<Gap> unexcused(DeskShiftRow shift, CheckContext context) {
        return Gap.of(shift).stream()
                .filter(gap -> !isExcused(shift, gap, context))
                .toList();
    }

    private static boolean isExcused(DeskShiftRow shift, Gap gap, CheckContext context) {
        String leave = shift.leaveId();
        return leave != null
                && context.lookup(LEAVES)
                        .find(leave)
                        .map(span -> span.excuses(shift.personId(), gap))
                        .orElse(false);
    }
}
