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
 * @param earlier what it is compared with; without it, checks on changes are not run
 * @param received how it arrived; without it, checks on the filing itself are not run
 * @param needed filings that checks look into, by dataset; of one that is missing they say so
 * @param exchange what other institutions contribute; without it, checks across institutions are not run
 */
public record FiledFile(
        Filing filing,
        ByteSource file,
        Declared declared,
        Optional<OfRecord> earlier,
        Optional<Received> received,
        Map<String, OfRecord> needed,
        Optional<Exchange> exchange) {
    public FiledFile {
        requireNonNull(filing, "filing is null");
        requireNonNull(file, "file is null");
        requireNonNull(declared, "declared is null");
        requireNonNull(earlier, "earlier is null");
        requireNonNull(received, "received is null");
        requireNonNull(exchange, "exchange is null");
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
        return new FiledFile(filing, file, declared, Optional.empty(), Optional.empty(), Map.of(), Optional.empty());
    }

    /** The same file, compared with an earlier one. */
    public FiledFile after(Optional<OfRecord> before) {
        return new FiledFile(filing, file, declared, before, received, needed, exchange);
    }

    /** The same file, of which is known how it arrived. */
    public FiledFile received(Optional<Received> how) {
        return new FiledFile(filing, file, declared, earlier, how, needed, exchange);
    }

    /** The same file beside others, by dataset. */
    public FiledFile with(Map<String, OfRecord> others) {
        return new FiledFile(filing, file, declared, earlier, received, others, exchange);
    }

    /** The same file among those of other institutions. */
    public FiledFile across(Optional<Exchange> institutions) {
        return new FiledFile(filing, file, declared, earlier, received, needed, institutions);
    }
}
