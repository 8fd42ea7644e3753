package io.hegui.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class GatewayProcessTest {
    @TempDir
    private Path directory;

    @Test
    void sigterm_stopsTheDatabaseInOrder() throws IOException, InterruptedException {
        Process process = start();

        process.destroy();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(directory.resolve("postgres-data/postmaster.pid")).doesNotExist();
        assertThat(Files.readString(directory.resolve("postgres.log"))).contains("database system is shut down");
    }

    @Test
    void sigkill_leavesADirectoryThatStartsAgain() throws IOException, InterruptedException {
        Process killed = start();
        killed.destroyForcibly();
        killed.waitFor();
        assertThat(directory.resolve("postgres-data/postmaster.pid")).exists();

        Process second = start();
        second.destroy();

        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(directory.resolve("postgres-data/postmaster.pid")).doesNotExist();
    }

    private Process start() throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        GatewayProcess.class.getName(),
                        directory.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(output.readLine()).startsWith("listening on ");
        return process;
    }
}
