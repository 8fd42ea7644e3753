package io.hegui.plugin.servicedesk;

import java.time.LocalDate;

/**
 * What is remembered of a shift to look at those before and after it.
 *
 * @param start as {@link DeskMinutes} counts them
 * @param swapped whether it is worked under a swap
 */
public record RosterShift(String personId, long start, long end, boolean swapped, LocalDate day) {
    static RosterShift of(DeskShiftRow shift) {
        return new RosterShift(
                shift.personId(),
                DeskMinutes.of(shift.startAt()),
                DeskMinutes.of(shift.endAt()),
                shift.swapId() != null,
                shift.ruleDate());
    }
}
