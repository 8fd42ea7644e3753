package io.hegui.gateway.database;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Time as exactly as the database keeps it: what is read back equals what was written, and hashes and answers agree. */
public final class StoredTime {
    private StoredTime() {}

    /** To the microsecond, in the clock's zone. */
    public static OffsetDateTime now(Clock clock) {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
