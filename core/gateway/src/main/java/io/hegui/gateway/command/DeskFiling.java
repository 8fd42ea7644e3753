package io.hegui.gateway.command;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.check.FiledFile;
import io.hegui.engine.check.NeededFilings;
import io.hegui.engine.format.ByteSource;
import io.hegui.engine.format.Declared;
import io.hegui.sdk.dataset.Filing;
import io.hegui.sdk.dataset.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file to judge at a desk, and what it is judged with: all that a gateway would have on record.
 *
 * @param previous the filing of the period before
 * @param others filings of other datasets, by dataset
 */
record DeskFiling(Path file, Optional<Path> previous, Map<String, Path> others) {
    /** @throws CommandFailedException if the file cannot be read */
    DeskFiling {
        others = Map.copyOf(others);
        requireReadable(file);
    }

    /** @throws CommandFailedException if a file cannot be read, or is of a dataset that no check looks into */
    FiledFile filed(Catalogue catalogue, Filing filing) {
        Map<String, Period> periods = NeededFilings.of(catalogue, filing);
        Map<String, FiledFile.OfRecord> needed = new HashMap<>();
        others.forEach((id, other) -> {
            Period of = periods.get(id);
            if (of == null) {
                throw new CommandFailedException("no check of '" + filing.dataset() + "' looks into dataset '" + id
                        + "'" + (periods.isEmpty() ? "" : "; they look into " + String.join(", ", periods.keySet())));
            }
            needed.put(id, ofRecord(of, other));
        });
        return FiledFile.alone(filing, bytes(file), declared(file))
                .after(previous.map(before -> ofRecord(filing.period().previous(), before)), Optional.empty())
                .with(needed);
    }

    /** What checks look into and nobody has given, one sentence each. */
    List<String> missing(Catalogue catalogue, Filing filing) {
        return NeededFilings.of(catalogue, filing).entrySet().stream()
                .filter(need -> !others.containsKey(need.getKey()))
                .map(need -> "checks that look into dataset '" + need.getKey() + "' cannot judge; give its filing for "
                        + need.getValue() + " with --with " + need.getKey() + "=FILE")
                .toList();
    }

    private static FiledFile.OfRecord ofRecord(Period period, Path file) {
        return new FiledFile.OfRecord(period, bytes(file), declared(file));
    }

    /** A file on disk says no more of itself than its name. */
    private static Declared declared(Path file) {
        return new Declared(String.valueOf(file.getFileName()), "", Optional.empty());
    }

    private static ByteSource bytes(Path file) {
        requireReadable(file);
        try {
            return ByteSource.of(file);
        } catch (IOException e) {
            throw new CommandFailedException("cannot read " + file + ": " + e.getMessage());
        }
    }

    private static void requireReadable(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CommandFailedException("there is no readable file " + file);
        }
    }
}
