package io.hegui.engine.check;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.sdk.check.Lookup;
import io.hegui.sdk.check.Need;
import io.hegui.sdk.dataset.Filing;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The records of one filing on record, to be looked up without judging anything: for questions that plugins answer. */
public final class FiledRecords<M extends Record> implements Closeable {
    private final Lookups lookups;
    private final Need<?, M> need;

    private FiledRecords(Lookups lookups, Need<?, M> need) {
        this.lookups = lookups;
        this.need = need;
    }

    /**
     * Reads the whole file.
     *
     * @param filing what it is
     * @param asker who needs it, for messages
     * @param scratch directory for what does not fit in memory
     * @throws IllegalStateException if it cannot be read any more, or the need's own code fails at it
     */
    public static <M extends Record> FiledRecords<M> read(
            Catalogue catalogue, Filing filing, FiledFile.OfRecord file, Need<?, M> need, String asker, Path scratch)
            throws IOException {
        FiledFile filed = FiledFile.alone(filing, file.file(), file.declared()).with(Map.of(need.dataset(), file));
        NeededRecords records = new NeededRecords(catalogue, filed, scratch, new RunMonitor());
        Lookups lookups = records.gather(need, asker);
        Optional<String> failure = records.failure(need);
        if (failure.isPresent()) {
            lookups.close();
            throw new IllegalStateException(failure.get());
        }
        return new FiledRecords<>(lookups, need);
    }

    /** Not to be used once this is closed. */
    public Lookup<M> lookup() {
        return lookups.of(need);
    }

    @Override
    public void close() throws IOException {
        lookups.close();
    }
}
