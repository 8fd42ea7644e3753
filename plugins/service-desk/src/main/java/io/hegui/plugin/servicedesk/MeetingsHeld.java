package io.hegui.plugin.servicedesk;

/** How many monthly meetings were held in the month filed. */
final class MeetingsHeld {
    private int meetings;

    void add() {
        meetings++;
    }

    void addAll(MeetingsHeld other) {
        meetings += other.meetings;
    }

    boolean isEmpty() {
        return meetings == 0;
    }
}
