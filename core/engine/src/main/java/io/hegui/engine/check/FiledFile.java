package io.hegui.engine.check;

import static java.util.Objects.requireNonNull;

import io.hegui.engine.format.ByteSource;
import io.hegui.engine.format.Declared;
import io.hegui.sdk.dataset.Filing;
import io.hegui.sdk.dataset.Period;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A file to be judged, and what is known of it.
 *
 * @param earlier what it is compared with; without it, checks on changes are not run
 * @param received how it arrived; without it, checks on the filing itself are not run
 */
public record FiledFile(
        Filing filing, ByteSource file, Declared declared, Optional<Earlier> earlier, Optional<Received> received) {
    public FiledFile {
        requireNonNull(filing, "filing is null");
        requireNonNull(file, "file is null");
        requireNonNull(declared, "declared is null");
        requireNonNull(earlier, "earlier is null");
        requireNonNull(received, "received is null");
    }

    /** The filing of record for an earlier period. */
    public record Earlier(Period period, ByteSource file, Declared declared) {}

    /**
     * When it was received, in Shanghai, and which filing of its period it is.
     *
     * @param version 1 for the first
     */
    public record Received(LocalDateTime at, int version) {}

    /** A file by itself. */
    public static FiledFile alone(Filing filing, ByteSource file, Declared declared) {
        return new FiledFile(filing, file, declared, Optional.empty(), Optional.empty());
    }
}
