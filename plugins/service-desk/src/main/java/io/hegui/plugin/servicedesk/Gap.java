package io.hegui.plugin.servicedesk;

import io.hegui.sdk.lending.Moment;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a shift that was not worked, by the clock.
 *
 * @param from first minute of it
 * @param to end of it, at or after {@code from}; the same where it is not known how long it was
 */
record Gap(Cause cause, Moment from, Moment to) {
    enum Cause {
        ABSENT,
        LATE,
        EARLY,
        /** The person came, and when it left is not on record. */
        NOT_CLOCKED_OUT
    }

    /** Those of a shift that no leave excuses, in the order of the day. */
    static List<Gap> unexcused(DeskShiftRow shift) {
        return of(shift).stream().filter(gap -> !shift.isExcused(gap)).toList();
    }

    private static List<Gap> of(DeskShiftRow shift) {
        Moment in = shift.clockedInAt();
        Moment out = shift.clockedOutAt();
        if (in == null) {
            return List.of(new Gap(Cause.ABSENT, shift.startAt(), shift.endAt()));
        }
        List<Gap> gaps = new ArrayList<>();
        if (shift.startAt().isBefore(in)) {
            gaps.add(new Gap(Cause.LATE, shift.startAt(), in));
        }
        if (out == null) {
            gaps.add(new Gap(Cause.NOT_CLOCKED_OUT, shift.endAt(), shift.endAt()));
        } else if (out.isBefore(shift.endAt())) {
            gaps.add(new Gap(Cause.EARLY, out, shift.endAt()));
        }
        return gaps;
    }

    long minutes() {
        return DeskMinutes.of(to) - DeskMinutes.of(from);
    }
}
