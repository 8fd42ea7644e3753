package io.hegui.gateway.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.plugin.PluginJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectBuildTest {
    private static final Instant FIRST = Instant.parse("2026-11-25T04:00:00Z");

    @TempDir
    private Path directory;

    private byte[] whole = new byte[0];
    private ProjectBuild build = new ProjectBuild(Path.of(""));

    @BeforeEach
    void pack() throws IOException {
        whole = Files.readAllBytes(PluginJar.good("sample").in(directory.resolve("packed")));
        build = new ProjectBuild(directory);
    }

    @Test
    void jar_isTakenOnceItHasStoppedGrowing_andOnlyOnce() throws IOException {
        assertThat(build.look()).as("there is no target yet").isEmpty();
        Path jar = write("sample.jar", Arrays.copyOf(whole, whole.length / 2), FIRST);
        assertThat(build.look()).isEmpty();
        assertThat(build.look()).as("half a jar").isEmpty();
        write("sample.jar", whole, FIRST.plusSeconds(1));
        assertThat(build.look()).as("it has just grown").isEmpty();

        assertThat(taken()).contains(jar);

        assertThat(build.look()).isEmpty();
        assertThat(build.look()).isEmpty();
    }

    @Test
    void nextBuild_isTaken_alsoAfterACleanOne() throws IOException {
        Path jar = write("sample.jar", whole, FIRST);
        build.look();
        assertThat(taken()).contains(jar);
        Files.delete(jar);
        Files.delete(directory.resolve("target"));
        assertThat(build.look()).isEmpty();
        write("sample.jar", whole, FIRST.plusSeconds(9));

        assertThat(build.look()).isEmpty();
        assertThat(taken()).contains(jar);
    }

    @Test
    void newestJarCounts_andNoByProduct() throws IOException {
        write("sample-1.0.0.jar", whole, FIRST);
        Path newer = write("sample-1.0.1.jar", whole, FIRST.plusSeconds(1));
        write("sample-1.0.1-sources.jar", whole, FIRST.plusSeconds(2));
        write("original-sample-1.0.1.jar", whole, FIRST.plusSeconds(3));
        build.look();

        assertThat(taken()).contains(newer);
    }

    @Test
    void jarThatStaysBroken_isTakenInTheEnd_soThatItsAuthorIsTold() throws IOException {
        Path jar = write("sample.jar", Arrays.copyOf(whole, 100), FIRST);
        Optional<Path> taken = Optional.empty();
        for (int look = 0; look < 60 && taken.isEmpty(); look++) {
            taken = taken();
        }

        assertThat(taken).contains(jar);
    }

    private Optional<Path> taken() {
        return build.look().map(PluginSource.Arrival::file);
    }

    private Path write(String name, byte[] bytes, Instant written) throws IOException {
        Path file = Files.createDirectories(directory.resolve("target")).resolve(name);
        Files.write(file, bytes);
        return Files.setLastModifiedTime(file, FileTime.from(written));
    }
}
