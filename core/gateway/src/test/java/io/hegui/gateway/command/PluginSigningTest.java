package io.hegui.gateway.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a new key to a plugin that a gateway trusts, by the commands alone. */
class PluginSigningTest {
    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private SampleBooks books = new SampleBooks(Path.of(""));
    private Path jar = Path.of("");
    private Path keys = Path.of("");

    @BeforeEach
    void makeKey() throws IOException {
        books = SampleBooks.in(directory);
        jar = books.plugins().resolve("sample-fixture.jar");
        keys = directory.resolve("keys");
        assertThat(run("plugin", "keygen", "--publisher", "example", "--directory", keys.toString()))
                .isZero();
    }

    @Test
    void newKey_hasAPrivateFileForItsOwnerAlone_andAPublicOne() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key(".pem"))))
                .isEqualTo("rw-------");
        assertThat(Files.readString(key(".yaml")))
                .contains("publisher: example\n", "valid-from: ")
                .doesNotContain("PRIVATE");
        assertThat(out.toString()).contains(key(".pem").toString(), "config/publishers");
    }

    @Test
    void signedPlugin_isJudgedWith_onceItsPublisherIsTrusted() throws IOException {
        assertThat(run("plugin", "sign", jar.toString(), "--key", key(".pem").toString()))
                .isZero();
        assertThat(check()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(err.toString()).contains("sample-fixture.jar: it is signed with an unknown key");

        Path publishers = Files.createDirectories(books.config().resolve("publishers"));
        Files.copy(key(".yaml"), publishers.resolve("example.yaml"));

        assertThat(check()).isEqualTo(ExitCode.CLEAN);
    }

    @Test
    void prove_saysWhoSigned() throws IOException {
        assertThat(prove()).contains("signature: not signed; before it goes to a gateway, sign it with");
        run("plugin", "sign", jar.toString(), "--key", key(".pem").toString());
        assertThat(prove()).contains("; not verified, since config/publishers has no such key");
        Path publishers = Files.createDirectories(books.config().resolve("publishers"));
        Files.copy(key(".yaml"), publishers.resolve("example.yaml"));

        assertThat(prove())
                .containsPattern("signature: signed 20\\S+Z with key [0-9a-f]{16} of publisher 'example'\\R");
    }

    @Test
    void whatCannotBeDone_isSaidInOneLine() {
        assertThat(run("plugin", "keygen", "--publisher", "Example Ltd")).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run("plugin", "sign", "absent.jar", "--key", "absent.pem")).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run("plugin", "sign", jar.toString(), "--key", jar.toString()))
                .isEqualTo(ExitCode.UNREADABLE);

        assertThat(err.toString().lines())
                .containsExactly(
                        "hegui: a publisher's id has 2 to 40 lower-case letters, digits and hyphens, was 'Example Ltd'",
                        "hegui: there is no file absent.jar",
                        "hegui: the signing key " + jar + " is not what 'hegui plugin keygen' writes");
    }

    private int check() throws IOException {
        return run(
                "check",
                books.clean().toString(),
                "--type",
                "SAMPLE",
                "--dataset",
                "amounts",
                "--period",
                "2026-09",
                "--plugins",
                books.plugins().toString(),
                "--config",
                books.config().toString());
    }

    private String prove() {
        out.getBuffer().setLength(0);
        assertThat(run(
                        "plugin",
                        "prove",
                        jar.toString(),
                        "--config",
                        books.config().toString()))
                .as(err.toString())
                .isEqualTo(ExitCode.CLEAN);
        return out.toString();
    }

    private Path key(String ending) throws IOException {
        try (Stream<Path> files = Files.list(keys)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private int run(String... arguments) {
        return Hegui.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
    }
}
