package io.hegui.gateway.command;

import static java.util.stream.Collectors.joining;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.DatasetPlan;
import io.hegui.sdk.InstitutionType;
import io.hegui.sdk.dataset.Dataset;
import io.hegui.sdk.dataset.Frequency;
import io.hegui.sdk.dataset.Period;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What {@code hegui dev} has judged: the file that was named, else the samples in the plugin's jar.
 *
 * @param file the named one
 * @param dataset what it is; where the plugin has one dataset that one, else it must be given
 * @param type of the institution that files it; else the first one that files the dataset
 * @param period what it is about; else the last one that is over
 */
record DevFiles(Optional<Path> file, Optional<String> dataset, Optional<String> type, Optional<String> period) {

    /**
     * A file with all that is said of it.
     *
     * @param name file name, which may tell an adapter something
     */
    record DevFile(String name, Buffer content, String dataset, String type, String period) {
        /** For people. */
        String label() {
            return name + ", " + dataset + " of " + type + ", " + period;
        }
    }

    /**
     * The files as they are now.
     *
     * @param plugin its id
     * @throws CommandFailedException if the file cannot be read, or it does not follow what it is
     */
    List<DevFile> now(String plugin, Path jar, Catalogue catalogue, LocalDate today) {
        try {
            if (file.isPresent()) {
                Dataset<?> filed = dataset(catalogue, plugin, dataset);
                return List.of(of(
                        String.valueOf(file.get().getFileName()),
                        Buffer.buffer(Files.readAllBytes(file.get())),
                        filed,
                        today));
            }
            List<DevFile> samples = new ArrayList<>();
            for (PluginSamples.SampleBook book : PluginSamples.of(jar)) {
                if (dataset.map(book.dataset()::equals).orElse(true)) {
                    samples.add(of(
                            book.name() + ".csv",
                            book.content(),
                            dataset(catalogue, plugin, Optional.of(book.dataset())),
                            today));
                }
            }
            return samples;
        } catch (IOException e) {
            throw new CommandFailedException("there is nothing to judge: " + e);
        }
    }

    private DevFile of(String name, Buffer content, Dataset<?> filed, LocalDate today) {
        String filer = type.orElseGet(() -> new TreeSet<>(filed.institutionTypes()).first());
        String about = period.orElseGet(() -> lastOver(filed.frequency(), today).toString());
        return new DevFile(name, content, filed.id(), filer, about);
    }

    /** A dataset of the plugin's own goes before one of the same name that others file. */
    private Dataset<?> dataset(Catalogue catalogue, String plugin, Optional<String> id) {
        List<DatasetPlan> suiting = catalogue.datasets().stream()
                .filter(plan ->
                        id.map(plan.dataset().id()::equals).orElse(plan.plugin().equals(plugin)))
                .filter(plan ->
                        type.map(plan.dataset().institutionTypes()::contains).orElse(true))
                .toList();
        List<DatasetPlan> own =
                suiting.stream().filter(plan -> plan.plugin().equals(plugin)).toList();
        List<DatasetPlan> left = own.isEmpty() ? suiting : own;
        if (left.size() != 1) {
            throw unclear(catalogue, left.size(), id);
        }
        return left.get(0).dataset();
    }

    private CommandFailedException unclear(Catalogue catalogue, int suiting, Optional<String> id) {
        return new CommandFailedException((suiting == 0 ? "there is no dataset" : "there are several datasets")
                + id.map(given -> " '" + given + "'").orElse(" of the plugin's own")
                + type.map(given -> " that institutions of type " + given + " file")
                        .orElse("")
                + "; give --dataset, one of "
                + joined(
                        catalogue.datasets().stream().map(plan -> plan.dataset().id()))
                + ", and --type, one of "
                + joined(catalogue.institutionTypes().stream().map(InstitutionType::code)));
    }

    private static String joined(Stream<String> words) {
        return words.distinct().sorted().collect(joining(", "));
    }

    private static Period lastOver(Frequency frequency, LocalDate today) {
        return switch (frequency) {
            case DAILY -> Period.parse(today.toString()).previous();
            case MONTHLY -> Period.month(YearMonth.from(today)).previous();
            case QUARTERLY ->
                Period.parse(today.getYear() + "-Q" + (today.getMonthValue() + 2) / 3)
                        .previous();
        };
    }
}
