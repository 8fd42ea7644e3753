package io.hegui.engine.check;

import static java.util.Objects.requireNonNull;

import io.hegui.engine.format.ByteSource;
import io.hegui.engine.format.Declared;
import io.hegui.sdk.dataset.Filing;
import io.hegui.sdk.dataset.Period;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * A file to be judged, and what is known of it.
 *
 * @param history what it is compared with, and how it arrived
 * @param needed filings that checks look into, by dataset; of one that is missing they say so
 * @param exchange what other institutions contribute; without it, checks across institutions are not run
 * @param stages which checks do not weigh on it yet
 */
public record FiledFile(
        Filing filing,
        ByteSource file,
        Declared declared,
        History history,
        Map<String, OfRecord> needed,
        Optional<Exchange> exchange,
        Stages stages) {
    public FiledFile {
        requireNonNull(filing, "filing is null");
        requireNonNull(file, "file is null");
        requireNonNull(declared, "declared is null");
        requireNonNull(history, "history is null");
        requireNonNull(exchange, "exchange is null");
        requireNonNull(stages, "stages is null");
        needed = Map.copyOf(needed);
    }

    /** Another filing of the same institution, which is on record. */
    public record OfRecord(Period period, ByteSource file, Declared declared) {}

    /**
     * When it was received, in Shanghai, and which filing of its period it is.
     *
     * @param version 1 for the first
     */
    public record Received(LocalDateTime at, int version) {}

    /** A file by itself. */
    public static FiledFile alone(Filing filing, ByteSource file, Declared declared) {
        return new FiledFile(filing, file, declared, History.Known.NONE, Map.of(), Optional.empty(), Stages.ENFORCED);
    }

    /** The same file, with what is known of it or will be. */
    public FiledFile with(History past) {
        return new FiledFile(filing, file, declared, past, needed, exchange, stages);
    }

    /** The same file, compared with an earlier one, and how it arrived. */
    public FiledFile after(Optional<OfRecord> earlier, Optional<Received> received) {
        return with(new History.Known(earlier, received));
    }

    /** The same file beside others, by dataset. */
    public FiledFile with(Map<String, OfRecord> others) {
        return new FiledFile(filing, file, declared, history, others, exchange, stages);
    }

    /** The same file among those of other institutions. */
    public FiledFile across(Optional<Exchange> institutions) {
        return new FiledFile(filing, file, declared, history, needed, institutions, stages);
    }

    /** The same file, on which some checks do not weigh yet. */
    public FiledFile under(Stages inForce) {
        return new FiledFile(filing, file, declared, history, needed, exchange, inForce);
    }
}
