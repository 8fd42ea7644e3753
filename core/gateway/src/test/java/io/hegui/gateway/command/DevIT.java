package io.hegui.gateway.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.plugin.CheckFixture;
import io.hegui.gateway.plugin.PluginJar;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author sees of {@code hegui dev} while building again and again. */
class DevIT {
    private static final long LIMIT_SECONDS = 60;

    @TempDir
    private Path directory;

    @TempDir
    private Path temporary;

    @Test
    void eachBuild_isLoaded_judgedWith_andComparedWithTheOneBefore() throws Exception {
        Files.createDirectories(directory.resolve("project"));
        try (Dev dev = new Dev(directory.resolve("project"), "--period", "2026-09")) {
            dev.awaits("hegui: watching ");

            build(plugin("1.0.0", "row.amount().isPositive()"));
            dev.awaits("sample.jar: it is not signed; accepted");
            dev.awaits("hegui: sample.jar is loaded; serving https://localhost:");
            dev.awaits("  as an institution: curl -K " + temporary);
            dev.awaits("  as a supervisor: curl -K " + temporary);
            dev.awaits("  mixed.csv, amounts of SAMPLE, 2026-09: ACCEPTED_WITH_BREACHES, 1 finding");
            dev.awaits("      T.1 MAJOR row 1: The amount -5.00 CNY of A-1 is not positive.");
            dev.awaits("s from the change to the verdict");

            build(plugin("1.0.0", "(row.amount().isPositive() && !row.number().equals(\"A-2\"))"));
            dev.awaits("hegui: sample.jar is loaded anew");
            dev.awaits("  mixed.csv, amounts of SAMPLE, 2026-09: ACCEPTED_WITH_BREACHES, 2 findings: 1 new, 0 gone, 1"
                    + " unchanged");
            dev.awaits("    + T.1 MAJOR row 2: The amount 6.00 CNY of A-2 is not positive.");
            dev.awaits("s from the change to the verdict");

            build(plugin("1.0.0", "true"));
            dev.awaits("hegui: sample.jar cannot be loaded; the version before stays in use");
            dev.awaits("  - plugin 'sample': check T.1, example 'an amount below zero': should find [1:amount]");

            build(plugin("1.0.1", "row.amount().isPositive()"));
            dev.awaits("hegui: sample.jar is loaded anew");
            dev.awaits("  mixed.csv, amounts of SAMPLE, 2026-09: ACCEPTED_WITH_BREACHES, 1 finding: 0 new, 1 gone, 1"
                    + " unchanged");
            dev.awaits("    - T.1 MAJOR row 2: The amount 6.00 CNY of A-2 is not positive.");
            dev.awaits("s from the change to the verdict");

            dev.end();
            assertThat(dev.seen()).noneMatch(line -> line.contains("stays in memory"));
        }
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).as("nothing is left behind").isEmpty();
        }
    }

    @Test
    void packAndJudgedFile_areWatched_andWhatIsLookedIntoIsOnRecord() throws Exception {
        Path pack = directory.resolve("local-lending");
        copyTree(Path.of(System.getProperty("hegui.root"), "sdk", "example-pack"), pack);
        Path file = Files.writeString(directory.resolve("flows.ndjson"), flow("2020-01-01"));
        try (Dev dev = new Dev(
                pack, "--file", file.toString(), "--dataset", "cash-flow", "--type", "BANK", "--period", "2026-09")) {
            dev.awaits("hegui: local-lending-1.0.0.zip is loaded; serving https://localhost:");
            dev.awaits("  flows.ndjson, cash-flow of BANK, 2026-09: REJECTED, 1 finding");
            dev.awaits("LOCAL.3 MAJOR row 1: Payment C-01 is of 2020-01-01, loan L-0001 was paid out later");
            dev.awaits("s from the change to the verdict");

            Files.writeString(file, flow("2026-09-02"));
            dev.awaits(
                    "  flows.ndjson, cash-flow of BANK, 2026-09: ACCEPTED (was REJECTED), 0 findings: 0 new, 1 gone");
            dev.awaits("s from the change to the verdict");

            Path check = pack.resolve("checks/LOCAL.3.yaml");
            String right = Files.readString(check);
            Files.writeString(
                    check, right.replace("loans[record.loan_id].disburse_date", "loans[record.loan_id].paid"));
            dev.awaits("hegui: local-lending-1.0.0.zip cannot be loaded; the version before stays in use");
            dev.awaits("local-lending/checks/LOCAL.3.yaml:12:45: there is no column 'paid'; there are [loan_id, ");

            Files.writeString(file, flow("2020-01-01"));
            dev.awaits("    + LOCAL.3 MAJOR row 1: Payment C-01 is of 2020-01-01, loan L-0001 was paid out later");
            dev.awaits("s from the change to the verdict");

            Files.writeString(check, right.replace("was paid out later", "had not been paid out"));
            dev.awaits("hegui: local-lending-1.0.0.zip is loaded anew");
            dev.awaits("1 finding: 1 new, 1 gone, 0 unchanged");
            dev.awaits("    + LOCAL.3 MAJOR row 1: Payment C-01 is of 2020-01-01, loan L-0001 had not been paid out");

            dev.end();
        }
    }

    private static String flow(String date) {
        return """
                {"flow_id": "C-01", "loan_id": "L-0001", "payee_id": "BANK", "payee_role": "LENDER", \
                "direction": "FROM_BORROWER", "kind": "INTEREST", "amount": "60.00", "date": "%s"}
                """.formatted(date);
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private PluginJar plugin(String version, String right) {
        return CheckFixture.jar("sample", "T.1")
                .manifest("Plugin-Version", version)
                .source(
                        "fixture.NegativeAmountCheck",
                        CheckFixture.check("T.1", "整治办函〔2017〕141号", "一(二)", "")
                                .replace("row.amount().isPositive()", right))
                .resource(
                        "samples/amounts/mixed.csv", PluginJar.utf8("number,amount\nA-1,-5.00\nA-2,6.00\nA-3,10.00\n"));
    }

    /** As a build does it: bit by bit, at the very place. */
    private void build(PluginJar plugin) throws IOException {
        byte[] whole = Files.readAllBytes(plugin.in(directory.resolve("packed")));
        Path jar = Files.createDirectories(directory.resolve("project/target")).resolve("sample.jar");
        Files.write(jar, java.util.Arrays.copyOf(whole, whole.length / 2));
        Files.write(jar, whole);
    }

    /** The program in a process of its own, and what it has printed. */
    private final class Dev implements AutoCloseable {
        private final Process process;
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private final List<String> seen = new ArrayList<>();

        Dev(Path project, String... options) throws IOException {
            List<String> command = new ArrayList<>(List.of(ProgramRun.script().toString(), "dev", project.toString()));
            command.addAll(List.of(options));
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("HEGUI_JAVA_OPTS", "-Djava.io.tmpdir=" + temporary);
            process = builder.start();
            Thread reader = new Thread(this::read, "dev output");
            reader.setDaemon(true);
            reader.start();
        }

        /** Waits for a line with that in it. */
        void awaits(String part) throws InterruptedException {
            String line = "";
            while (!line.contains(part)) {
                line = lines.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
                assertThat(line)
                        .as("'%s' after:%n%s", part, String.join("\n", seen))
                        .isNotNull();
                seen.add(line);
            }
        }

        List<String> seen() {
            return seen;
        }

        /** As Ctrl-C does. */
        void end() throws InterruptedException {
            process.destroy();
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
            lines.drainTo(seen);
        }

        private void read() {
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                reader.lines().forEach(lines::add);
            } catch (IOException e) {
                lines.add(e.toString());
            }
        }

        @Override
        public void close() {
            // Not by force: that would leave its database running.
            process.destroy();
            process.onExit().join();
        }
    }
}
