package io.hegui.sdk.check;

import static java.util.Objects.requireNonNull;

import io.hegui.sdk.dataset.Period;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * How a filing arrived.
 *
 * @param receivedAt when the file was complete, in Shanghai
 * @param version 1 for the first filing of the period, 2 for the one that corrects it
 * @param records data rows
 * @param previous period of the latest earlier filing of record; empty if there is none
 */
public record Arrival(LocalDateTime receivedAt, int version, long records, Optional<Period> previous) {
    public Arrival {
        requireNonNull(receivedAt, "receivedAt is null");
        requireNonNull(previous, "previous is null");
        if (version < 1 || records < 0) {
            throw new IllegalArgumentException("version " + version + " of " + records + " records");
        }
    }
}
