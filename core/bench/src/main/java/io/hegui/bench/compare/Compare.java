package io.hegui.bench.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Lets all subjects judge one book in turns, round after round, each in a process of its own, and prints the median of
 * each. Fails if they disagree on what is wrong with the book.
 */
public final class Compare {
    /** Rounds in front of those that count, and rows that they must have at least: small books take more of them. */
    private static final int WARM_UP = 4;

    private static final long WARM_UP_ROWS = 12_000_000;
    private static final int ROUNDS = 5;

    /** One subject under way. */
    private static final class Runner {
        private final String subject;
        private final int threads;
        private final Process process;
        private final BufferedReader answers;
        private final OutputStream questions;
        private final List<Long> times = new ArrayList<>();
        private String counts = "";

        Runner(String subject, int threads, Path file, Path jar, Path root, boolean profile) throws IOException {
            this.subject = subject;
            this.threads = threads;
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx2g",
                    // the sender reads its file in larger pieces than 16 KiB
                    "-Djdk.httpclient.bufsize=262144",
                    "-Dprofile=" + profile,
                    "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                    "-cp",
                    System.getProperty("java.class.path"),
                    SubjectProcess.class.getName(),
                    subject,
                    file.toString(),
                    Integer.toString(threads),
                    jar.toString(),
                    root.toString()));
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            questions = process.getOutputStream();
        }

        void round(boolean counted) throws IOException {
            questions.write('\n');
            questions.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new IOException(subject + " broke off");
            }
            String[] parts = answer.split("\t", -1);
            counts = parts[1];
            if (counted) {
                times.add(Long.parseLong(parts[0]));
            }
        }

        double rowsPerSecond(long rows) {
            long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
            return rows * 1e9 / sorted[sorted.length / 2];
        }

        void end() throws IOException, InterruptedException {
            questions.close();
            process.waitFor();
        }
    }

    private Compare() {}

    /** @param args rows, threads, root of the project, subjects separated by commas, whether to show time by check */
    public static void main(String[] args) throws Exception {
        long rows = Long.parseLong(args[0]);
        int threads = Integer.parseInt(args[1]);
        Path root = Path.of(args[2]).toAbsolutePath();
        List<String> subjects = Arrays.asList(args[3].split(","));
        boolean profile = Boolean.parseBoolean(args[4]);
        Path jar = root.resolve("core/bench/target/bench-plugin.jar");
        Path file = book(root, rows);
        List<Runner> runners = new ArrayList<>();
        try {
            for (String subject : subjects) {
                runners.add(new Runner(subject, threads, file, jar, root, profile));
                if (threads > 1
                        && (subject.equals("hegui") || subject.equals("fastcsv-parse") || subject.equals("ceiling"))) {
                    runners.add(new Runner(subject, 1, file, jar, root, false));
                }
            }
            long warmUp = Math.max(WARM_UP, WARM_UP_ROWS / rows);
            for (long round = 0; round < warmUp + ROUNDS; round++) {
                for (Runner runner : runners) {
                    runner.round(round >= warmUp);
                }
            }
            refuseDisagreement(runners);
            print(runners, rows);
        } finally {
            for (Runner runner : runners) {
                runner.end();
            }
        }
    }

    private static Path book(Path root, long rows) throws IOException {
        Path directory = Files.createDirectories(root.resolve("core/bench/target/books"));
        Path file = directory.resolve("usual-" + rows + ".csv");
        if (!Files.exists(file)) {
            Path part = directory.resolve(file.getFileName() + ".part");
            LoanBookGenerator.write(part, rows, LoanBookGenerator.Kind.USUAL);
            Files.move(part, file);
        }
        return file;
    }

    private static void refuseDisagreement(List<Runner> runners) {
        String expected = "";
        for (Runner runner : runners) {
            if (runner.counts.isEmpty()) {
                continue;
            }
            String counts = runner.subject.equals("duckdb") ? runner.counts : withoutCost(runner.counts);
            if (expected.isEmpty()) {
                expected = counts;
            } else if (!expected.equals(counts)) {
                throw new IllegalStateException(runner.subject + " counts " + counts + ", others count " + expected);
            }
        }
    }

    private static String withoutCost(String counts) {
        return counts.replaceAll(", " + Counts.COST + "=\\d+", "");
    }

    private static void print(List<Runner> runners, long rows) {
        double hegui = runners.stream()
                .filter(runner -> runner.subject.equals("hegui"))
                .mapToDouble(runner -> runner.rowsPerSecond(rows))
                .findFirst()
                .orElse(Double.NaN);
        System.out.println("subject\tthreads\trows_per_second\tratio_to_hegui");
        for (Runner runner : runners) {
            double speed = runner.rowsPerSecond(rows);
            System.out.printf(
                    Locale.ROOT, "%s\t%d\t%.0f\t%.3f%n", runner.subject, runner.threads, speed, speed / hegui);
        }
    }
}
