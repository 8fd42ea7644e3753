package io.hegui.bench.compare;

import io.hegui.engine.check.Exchange;
import io.hegui.engine.check.RunReport;
import io.hegui.gateway.security.IdentityKey;
import io.hegui.sdk.dataset.Filing;
import io.hegui.sdk.dataset.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Rows a second of the whole rule set of an institution type, beside the engine with its twenty checks: each on a loan book
 * of its own, in one process, in rounds that take turns. A rule set is measured alone, with its contributions to checks across
 * institutions, kept in memory, and with them under the keyed hashes of a gateway. Run by {@code core/bench/rule-sets}.
 */
public final class RuleSets {
    private static final int WARM_UP = 8;
    private static final int ROUNDS = 15;

    private record Subject(String name, HeguiEngine engine, Path book, Optional<Exchange> exchange, List<Long> times) {
        long round(int threads) throws IOException {
            long start = System.nanoTime();
            RunReport report = engine.judge(book, threads, exchange);
            times.add(System.nanoTime() - start);
            return report.findingsByCheck().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }

        double rowsPerSecond(long rows) {
            return rows * 1e9 / median(times.stream().skip(WARM_UP).mapToDouble(Long::doubleValue));
        }

        /** Share of another one's speed, round by round: what else the machine does is the same for both of a round. */
        double shareOf(Subject other) {
            return median(IntStream.range(WARM_UP, times.size())
                    .mapToDouble(round -> (double) other.times.get(round) / times.get(round)));
        }

        private static double median(DoubleStream values) {
            double[] sorted = values.sorted().toArray();
            return sorted[sorted.length / 2];
        }
    }

    private RuleSets() {}

    /** @param args rows, threads, root of the project, whether to show time by check, names of rule sets if not all */
    public static void main(String[] args) throws Exception {
        long rows = Long.parseLong(args[0]);
        int threads = Integer.parseInt(args[1]);
        Path root = Path.of(args[2]).toAbsolutePath();
        Path scratch = Files.createTempDirectory("rule-sets");
        try {
            List<Subject> subjects = subjects(root, scratch, rows, List.of(args).subList(4, args.length));
            List<Long> findings = new ArrayList<>();
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                findings.clear();
                for (Subject subject : subjects) {
                    findings.add(subject.round(threads));
                }
            }
            print(subjects, findings, rows, threads);
            if (Boolean.parseBoolean(args[3])) {
                subjects.forEach(RuleSets::printProfile);
            }
        } finally {
            try (var files = Files.walk(scratch)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static List<Subject> subjects(Path root, Path scratch, long rows, List<String> only) throws Exception {
        Path config = root.resolve("config");
        List<Subject> subjects = new ArrayList<>();
        Path usual = scratch.resolve("twenty-checks.csv");
        LoanBookGenerator.write(usual, rows, LoanBookGenerator.Kind.USUAL);
        Filing bench = filing("BENCH", "bench-loan", Period.parse("2026-09"));
        subjects.add(new Subject(
                "twenty-checks",
                new HeguiEngine(
                        List.of(new HeguiEngine.PluginFile(
                                root.resolve("core/bench/target/bench-plugin.jar"),
                                "io.hegui.bench.plugin.BenchPlugin")),
                        config,
                        bench),
                usual,
                Optional.empty(),
                new ArrayList<>()));
        IdentityKey identities = IdentityKey.open(scratch);
        for (LenderBook book : LenderBook.values()) {
            String name = book.id();
            if (!only.isEmpty() && !only.contains(name)) {
                continue;
            }
            Path file = scratch.resolve(name + ".csv");
            book.write(file, rows);
            Filing filing = filing(book.type(), "loan-book", book.period());
            String month = filing.period().toString();
            Map<String, Optional<Exchange>> exchanges = new LinkedHashMap<>();
            exchanges.put("", Optional.empty());
            exchanges.put("+across", Optional.of(new KeptContributions(Optional.empty(), month)));
            exchanges.put("+sealed", Optional.of(new KeptContributions(Optional.of(identities), month)));
            for (Map.Entry<String, Optional<Exchange>> each : exchanges.entrySet()) {
                HeguiEngine engine = new HeguiEngine(shipped(root), config, filing);
                subjects.add(new Subject(name + each.getKey(), engine, file, each.getValue(), new ArrayList<>()));
            }
        }
        return subjects;
    }

    private static Filing filing(String type, String dataset, Period period) {
        return new Filing("91350100M000100Y43", type, "990000", dataset, period);
    }

    /** All of them, as a gateway loads them: checks of one look into what another one brings. */
    private static List<HeguiEngine.PluginFile> shipped(Path root) {
        List<HeguiEngine.PluginFile> plugins = new ArrayList<>();
        plugins.add(plugin(root, "common", "io.hegui.plugin.common.CommonPlugin"));
        for (LenderBook book : LenderBook.values()) {
            plugins.add(plugin(root, book.id(), book.plugin()));
        }
        return plugins;
    }

    private static HeguiEngine.PluginFile plugin(Path root, String id, String type) {
        return new HeguiEngine.PluginFile(root.resolve("plugins").resolve(id).resolve("target/classes"), type);
    }

    private static void print(List<Subject> subjects, List<Long> findings, long rows, int threads) {
        System.out.printf("subject\tchecks\trows\tthreads\tfindings\trows/s\tof twenty-checks%n");
        for (int i = 0; i < subjects.size(); i++) {
            Subject subject = subjects.get(i);
            System.out.printf(
                    Locale.ROOT,
                    "%s\t%d\t%d\t%d\t%d\t%.0f\t%.2f%n",
                    subject.name(),
                    subject.engine().checksInForce(),
                    rows,
                    threads,
                    findings.get(i),
                    subject.rowsPerSecond(rows),
                    subject.shareOf(subjects.get(0)));
        }
    }

    private static void printProfile(Subject subject) {
        System.out.println("# " + subject.name());
        subject.engine().profile().entrySet().stream()
                .sorted(Map.Entry.<String, Duration>comparingByValue().reversed())
                .limit(15)
                .forEach(entry -> System.out.println(
                        entry.getKey() + "\t" + entry.getValue().toMillis() + " ms"));
    }
}
