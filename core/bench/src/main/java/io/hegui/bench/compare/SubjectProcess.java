package io.hegui.bench.compare;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;

/** A subject in a process of its own: for each line it is given it judges the file once and says how long it took. */
public final class SubjectProcess {
    private SubjectProcess() {}

    /** @param args subject, file, threads, plugin jar, root of the project */
    public static void main(String[] args) throws Exception {
        PrintStream answers = System.out;
        System.setOut(System.err);
        Path file = Path.of(args[1]);
        int threads = Integer.parseInt(args[2]);
        Path jar = Path.of(args[3]);
        Path root = Path.of(args[4]);
        Subject subject = subject(args[0], jar, root);
        try (BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            while (questions.readLine() != null) {
                subject.tidy();
                long start = System.nanoTime();
                Counts counts = subject.run(file, threads);
                long time = System.nanoTime() - start;
                answers.println(time + "\t" + (subject.checks() ? counts : ""));
            }
            if (subject instanceof HeguiEngine engine) {
                profile(engine.profile());
            }
        } finally {
            subject.end();
        }
    }

    private static Subject subject(String name, Path jar, Path root) throws Exception {
        return switch (name) {
            case "hegui" -> new HeguiEngine(jar, root.resolve("config"));
            case "hegui-https" -> new HeguiHttps(root.resolve("core/gateway/target/hegui"), jar);
            case "ceiling" -> new Ceiling();
            case "fastcsv" -> new FastCsvChecks(false);
            case "fastcsv-parse" -> new FastCsvChecks(true);
            case "duckdb" -> new DuckDb();
            case "drools" -> new Drools();
            case "hibernate-validator" -> new HibernateValidation();
            default -> throw new IllegalArgumentException("no subject '" + name + "'");
        };
    }

    private static void profile(Map<String, Duration> profile) {
        if (!Boolean.getBoolean("profile")) {
            return;
        }
        System.err.println("check\tmilliseconds, all threads together");
        profile.entrySet().stream()
                .sorted(Map.Entry.<String, Duration>comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> System.err.printf(
                        "%s\t%.1f%n", entry.getKey(), entry.getValue().toNanos() / 1e6));
    }
}
