package io.hegui.plugin.coverage;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.DatasetPlan;
import io.hegui.engine.check.NeededFilings;
import io.hegui.sdk.dataset.Filing;
import io.hegui.sdk.dataset.Frequency;
import io.hegui.sdk.dataset.Period;
import io.hegui.sdk.testkit.DatasetTester;
import io.hegui.sdk.testkit.Judged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sample books of one dataset as one institution type files them: the plugin's own, and those that several plugins
 * share.
 */
record SampleBook(String plugin, String dataset, String type, Frequency frequency) {
    private static final String INSTITUTION = "91350100M000100Y43";
    private static final Path SHARED = Path.of("..", "returns", "samples");

    /** One for each dataset and each institution type that files it, whether or not there are books. */
    static List<SampleBook> all(Catalogue catalogue) {
        return catalogue.datasets().stream()
                .flatMap(plan ->
                        plan.dataset().institutionTypes().stream().sorted().map(type -> of(plan, type)))
                .toList();
    }

    private static SampleBook of(DatasetPlan plan, String type) {
        return new SampleBook(
                plan.plugin(), plan.dataset().id(), type, plan.dataset().frequency());
    }

    /** Names of the files, for example {@code clean.csv}. */
    List<String> names() {
        return Stream.of(own(dataset), shared(dataset))
                .flatMap(folder -> files(folder).stream())
                .distinct()
                .toList();
    }

    /** Judged as the first of its period, beside the clean books that its checks look into. */
    Judged judge(DatasetTester all, String name) {
        DatasetTester tester = all.as(type).dataset(dataset).period(period());
        Filing filing = new Filing(INSTITUTION, type, "990000", dataset, Period.parse(period()));
        for (String other : NeededFilings.of(all.catalogue(), filing).keySet()) {
            tester = tester.with(other, file(other, "clean.csv"));
        }
        return tester.judge(file(dataset, name));
    }

    String period() {
        return plugin.equals("p2p") ? "2018-06" : frequency == Frequency.QUARTERLY ? "2026-Q3" : "2026-09";
    }

    private Path file(String ofDataset, String name) {
        Path own = own(ofDataset).resolve(name);
        return Files.exists(own) ? own : shared(ofDataset).resolve(name);
    }

    private Path own(String ofDataset) {
        return Path.of("..", plugin, "src/main/resources/samples", ofDataset);
    }

    /** Nothing for platforms, whose last books are older than those of all others. */
    private Path shared(String ofDataset) {
        return plugin.equals("p2p") ? own(ofDataset) : SHARED.resolve(ofDataset);
    }

    private static List<String> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
