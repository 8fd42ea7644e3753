package io.hegui.gateway.submission;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a submission stands, and where it may go from there. */
public enum State {
    /** File and row are durable. */
    RECEIVED,
    /** Waits for a worker. */
    QUEUED,
    /** A worker judges it. */
    RUNNING,
    /** Has a verdict. */
    DECIDED,
    /** Signed by the institution: the filing of record. */
    ATTESTED,
    /** Taken back by the institution. */
    WITHDRAWN,
    /** A later filing for the same period has been attested. */
    SUPERSEDED;

    private static final Map<State, Set<State>> ALLOWED = Map.of(
            RECEIVED, EnumSet.of(QUEUED),
            QUEUED, EnumSet.of(RUNNING, WITHDRAWN),
            RUNNING, EnumSet.of(DECIDED, QUEUED),
            DECIDED, EnumSet.of(ATTESTED, WITHDRAWN, SUPERSEDED, QUEUED),
            ATTESTED, EnumSet.of(SUPERSEDED),
            WITHDRAWN, EnumSet.noneOf(State.class),
            SUPERSEDED, EnumSet.noneOf(State.class));

    public boolean mayBecome(State next) {
        return ALLOWED.getOrDefault(this, Set.of()).contains(next);
    }
}
