package io.hegui.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory does not grow with the file: proved in a JVM that has little of it. */
class LargeFileTest {
    @TempDir
    Path directory;

    @Test
    void millionRows_withADuplicateAtTheEnd_runIn512MiB() throws Exception {
        assertThat(fork("-Xmx512m", "book", directory.resolve("book.csv").toString()))
                .isEqualTo("REJECTED 1000000 {S.key.duplicate=1, T.1=10000} 10001 []");
    }

    @Test
    void endlessLine_runsIn48MiB() throws Exception {
        assertThat(fork("-Xmx48m", "line")).isEqualTo("REJECTED 0 {S.row.limit=1} 1 []");
    }

    @Test
    void everyRowWrongManyTimes_runsIn96MiB() throws Exception {
        // packed, the findings alone would take more than twice that
        assertThat(fork("-Xmx96m", "wrong", directory.resolve("wrong.csv").toString()))
                .isEqualTo("ACCEPTED_WITH_BREACHES {T.9=1200000} 1200000 1200000 0 []");
    }

    private static String fork(String heap, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                LargeFile.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).as(output).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output.strip();
    }
}
