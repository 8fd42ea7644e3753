package io.hegui.plugin.servicedesk;

/**
 * What is remembered of a leave.
 *
 * @param from minute in which it starts, as {@link DeskMinutes} counts them
 * @param to minute in which it ends
 */
public record LeaveSpan(String personId, boolean approved, long from, long to) {
    static LeaveSpan of(DeskLeaveRow leave) {
        return new LeaveSpan(
                leave.personId(), leave.isApproved(), DeskMinutes.of(leave.startAt()), DeskMinutes.of(leave.endAt()));
    }

    /** Whether the person was allowed to miss that part of a shift. */
    boolean excuses(String person, Gap gap) {
        return approved
                && personId.equals(person)
                && from <= DeskMinutes.of(gap.from())
                && to >= DeskMinutes.of(gap.to());
    }
}
