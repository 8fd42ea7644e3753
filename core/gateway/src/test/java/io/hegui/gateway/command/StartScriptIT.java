package io.hegui.gateway.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start script of the packaged program, with a stand-in for Java that prints the options it is given. */
class StartScriptIT {
    @TempDir
    private Path directory;

    @Test
    void version_isPrinted_andNothingElse() throws Exception {
        ProgramRun run = ProgramRun.of(ProgramRun.script(), Map.of(), "--version");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).matches("hegui \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
        assertThat(run.err()).as("warnings of the virtual machine").isEmpty();
    }

    @Test
    void script_isFound_throughRelativeLinks() throws Exception {
        Path link = Files.createSymbolicLink(directory.resolve("hegui"), ProgramRun.script());
        Path linkToLink = Files.createSymbolicLink(directory.resolve("h"), Path.of("hegui"));

        assertThat(ProgramRun.of(link, Map.of(), "--version").exit()).isZero();
        assertThat(ProgramRun.of(linkToLink, Map.of(), "--version").exit()).isZero();
    }

    @Test
    void oldJava_isRefused_byName() throws Exception {
        ProgramRun run = ProgramRun.of(ProgramRun.script(), Map.of("JAVA_HOME", java("11.0.2")), "--version");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("Java 17 or later is needed", "11.0.2");
    }

    @Test
    void javaHomeWithoutJava_isRefused() throws Exception {
        ProgramRun run = ProgramRun.of(ProgramRun.script(), Map.of("JAVA_HOME", directory.toString()));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("JAVA_HOME", directory.toString());
    }

    @Test
    void newerJava_isToldToBeQuiet_andJava17IsNotAskedForWhatItDoesNotKnow() throws Exception {
        String quiet = "--sun-misc-unsafe-memory-access=allow";

        assertThat(options("25.0.3", Map.of())).contains(quiet, "--enable-native-access=ALL-UNNAMED");
        assertThat(options("17.0.15", Map.of())).doesNotContain(quiet, "--enable-native-access");
    }

    @Test
    void operatorsOptions_comeAfterTheDefaults_soThatTheyWin() throws Exception {
        String options = options("17.0.15", Map.of("HEGUI_JAVA_OPTS", "-Xmx2g -Dx=y"));

        assertThat(options).containsSubsequence("-Xmx512m", "-Xmx2g", "-Dx=y", "io.hegui.gateway.command.Hegui");
    }

    private String options(String version, Map<String, String> environment) throws Exception {
        Map<String, String> all = new HashMap<>(environment);
        all.put("JAVA_HOME", java(version));
        ProgramRun run = ProgramRun.of(ProgramRun.script(), all, "check");
        assertThat(run.exit()).isZero();
        return run.out();
    }

    private String java(String version) throws IOException {
        Path home = Files.createTempDirectory(directory, "java");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"none\"\nJAVA_VERSION=\"" + version + "\"\n");
        Path program = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(program, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home.toString();
    }
}
