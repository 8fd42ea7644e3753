package io.hegui.plugin.coverage;

import io.hegui.sdk.testkit.DatasetTester;
import io.hegui.sdk.testkit.Judged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One dataset for which a plugin brings sample books.
 *
 * @param type who files them
 */
record SampleBook(String plugin, String dataset, String type) {
    private static final Map<String, String> TYPES = Map.of(
            "common", "LFA",
            "microlender", "MLC",
            "bank", "BANK",
            "trust", "TRUST",
            "consumer-finance", "CFC",
            "p2p", "P2P");

    /** Datasets that the plugin's first type does not file. */
    private static final Map<String, String> OTHER_TYPES = Map.of(
            "run-down", "NMLC",
            "establishment", "LC",
            "establishment-condition", "LC");

    private static final Map<String, List<String>> NEEDED = Map.of(
            "cash-flow", List.of("co-lending"),
            "disclosure", List.of("loan-book"),
            "application", List.of("assessment", "risk-model"));

    static List<SampleBook> all() {
        return TYPES.keySet().stream()
                .sorted()
                .flatMap(plugin -> files(samples(plugin)).stream()
                        .map(dataset -> new SampleBook(plugin, dataset, type(plugin, dataset))))
                .toList();
    }

    /** All books of the dataset, for example {@code clean}. */
    List<String> names() {
        return files(samples(plugin).resolve(dataset)).stream()
                .map(name -> name.substring(0, name.length() - ".csv".length()))
                .toList();
    }

    /** Judged as the first of its period, beside the clean books that its checks look into. */
    Judged judge(DatasetTester all, String name) {
        DatasetTester tester = all.as(type).dataset(dataset).period(period());
        for (String other : NEEDED.getOrDefault(dataset, List.of())) {
            tester = tester.with(other, file(other, "clean"));
        }
        return tester.judge(file(dataset, name));
    }

    String period() {
        return plugin.equals("p2p") ? "2018-06" : dataset.equals("control-inspection") ? "2026-Q3" : "2026-09";
    }

    private Path file(String ofDataset, String name) {
        return samples(plugin).resolve(ofDataset).resolve(name + ".csv");
    }

    private static String type(String plugin, String dataset) {
        boolean ofLoanCompany = plugin.equals("bank")
                && List.of("concentration", "prudential-ratio").contains(dataset);
        return ofLoanCompany ? "LC" : OTHER_TYPES.getOrDefault(dataset, TYPES.getOrDefault(plugin, ""));
    }

    private static List<String> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path samples(String plugin) {
        return Path.of("..", plugin, "src/main/resources/samples");
    }
}
