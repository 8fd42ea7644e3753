package io.hegui.gateway.command;

import static java.util.stream.Collectors.joining;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.DatasetPlan;
import io.hegui.engine.check.NeededFilings;
import io.hegui.sdk.InstitutionType;
import io.hegui.sdk.dataset.Dataset;
import io.hegui.sdk.dataset.Filing;
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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What {@code hegui dev} has judged: the file that was named, else the samples that the plugin brings.
 *
 * @param file the named one
 * @param dataset what it is; where the plugin has one dataset that one, else it must be given
 * @param type of the institution that files it; else the first one that files the dataset
 * @param period what it is about; else the last one that is over
 * @param others filings of other datasets, which checks look into, by dataset; where it is not given, a sample
 *     {@code clean}
 */
record DevFiles(
        Optional<Path> file,
        Optional<String> dataset,
        Optional<String> type,
        Optional<String> period,
        Map<String, Path> others) {
    private static final String CLEAN = "clean.";

    DevFiles {
        others = Map.copyOf(others);
    }

    /**
     * A file with all that is said of it.
     *
     * @param name file name, which may tell an adapter something
     */
    record DevFile(String name, Buffer content, String dataset, String type, String period) {
        Filing filing() {
            return new Filing(DevFiler.INSTITUTION, type, DevFiler.REGION, dataset, Period.parse(period));
        }

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
    List<DevFile> now(String plugin, Path pluginFile, Catalogue catalogue, LocalDate today) {
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
            for (PluginSamples.SampleBook book : PluginSamples.of(pluginFile)) {
                if (dataset.map(book.dataset()::equals).orElse(true)) {
                    samples.add(of(
                            book.name(),
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

    /**
     * The filings that checks of these files look into, as far as they are known.
     *
     * @param plugins directory of all plugins, whose samples serve
     * @throws CommandFailedException if one cannot be read
     */
    List<DevFile> needed(List<DevFile> judged, Path plugins, Catalogue catalogue) {
        Map<String, DevFile> needed = new TreeMap<>();
        try {
            List<PluginSamples.SampleBook> samples = PluginSamples.read(plugins);
            for (DevFile file : judged) {
                for (Map.Entry<String, Period> need :
                        NeededFilings.of(catalogue, file.filing()).entrySet()) {
                    String owner = catalogue
                            .dataset(file.type(), need.getKey())
                            .map(DatasetPlan::plugin)
                            .orElse("");
                    Optional<DevFile> found = other(owner, need.getKey(), samples)
                            .map(named -> named.filedBy(file.type(), need.getValue()));
                    found.ifPresent(other -> needed.put(other.label(), other));
                }
            }
        } catch (IOException e) {
            throw new CommandFailedException("what the checks look into cannot be read: " + e);
        }
        return List.copyOf(needed.values());
    }

    private Optional<Other> other(String owner, String id, List<PluginSamples.SampleBook> samples) throws IOException {
        Path given = others.get(id);
        if (given != null) {
            return Optional.of(
                    new Other(id, String.valueOf(given.getFileName()), Buffer.buffer(Files.readAllBytes(given))));
        }
        return samples.stream()
                .filter(book -> book.plugin().equals(owner) && book.dataset().equals(id))
                .filter(book -> book.name().startsWith(CLEAN))
                .findFirst()
                .map(book -> new Other(id, book.name(), book.content()));
    }

    private record Other(String dataset, String name, Buffer content) {
        DevFile filedBy(String type, Period period) {
            return new DevFile(name, content, dataset, type, period.toString());
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
