package io.hegui.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayConfigTest {
    private static final Path SHIPPED = Path.of("../../config/hegui.yaml");

    @TempDir
    private Path directory;

    @Test
    void defaults_areTheDocumentedOnes() {
        Path config = Path.of("/opt/hegui/config");

        assertThat(GatewayConfig.withoutFile(config, Map.of()))
                .isEqualTo(new GatewayConfig(
                        Path.of("data").toAbsolutePath(),
                        new ServerConfig("127.0.0.1", 8443, Optional.empty()),
                        new DatabaseConfig(Optional.empty(), "", "", 16),
                        new AuthConfig(Optional.empty(), "hegui", Duration.ofHours(1)),
                        new SubmissionConfig(
                                4_294_967_296L, Duration.ofDays(7), Duration.ofMinutes(1), Duration.ofDays(1), 100),
                        new RunConfig(
                                2,
                                2,
                                1,
                                Duration.ofSeconds(15),
                                Duration.ofSeconds(10),
                                1_000,
                                10_000,
                                Duration.ofMinutes(10),
                                2,
                                1 << 20,
                                Duration.ofMillis(250)),
                        new GuardsConfig(512 << 20, 100_000_000, 3, 3, Duration.ofMinutes(10), Duration.ofMinutes(5)),
                        new EventsConfig(Duration.ofMillis(500), Duration.ofSeconds(15), 20),
                        new PluginsConfig(
                                Path.of("/opt/hegui/plugins"),
                                Path.of("/opt/hegui/config/publishers"),
                                true,
                                false,
                                false,
                                100,
                                1,
                                30),
                        config));
    }

    @Test
    void everyKey_reachesItsComponent() throws IOException {
        Path file = write("""
            data-directory: /var/hegui
            server: {host: 0.0.0.0, port: 9443, certificate: tls/chain.pem, key: /etc/key.pem}
            database: {url: 'postgresql://db:5432/hegui', user: gateway, password: secret, pool-size: 32}
            auth: {issuer: 'https://id', jwks-url: 'https://id/keys', audience: other, token-lifetime: PT5M}
            submission: {max-bytes: 5 MiB, test-retention: P1D, wait-limit: PT5S}
            run: {workers: 3, test-workers: 2, lease: PT1M, check-deadline: PT1S, findings-per-check: 7, queue-limit: 9,
                  across-interval: PT5M, provisional-runs: 1, provisional-from: 5 KiB, provisional-patience: PT3S}
            guards: {check-memory: 64 MiB, findings-limit: 5000, check-overruns: 4, breaker-filings: 5,
                     breaker-window: PT1M, drain-limit: PT2M}
            events: {interval: PT2S, heartbeat: PT30S, streams-per-client: 4}
            plugins: {directory: jars, publishers: /etc/publishers, require-signature: false, two-person: true,
                      require-trial: true, trial-filings: 7, acceptance-percent: 0, enforcement-lead-days: 45}
            reference: {directory: /etc/reference}
            """);

        assertThat(GatewayConfig.load(file, Map.of()))
                .isEqualTo(new GatewayConfig(
                        Path.of("/var/hegui"),
                        new ServerConfig(
                                "0.0.0.0",
                                9443,
                                Optional.of(new ServerConfig.Tls(
                                        directory.resolve("tls/chain.pem"), Path.of("/etc/key.pem")))),
                        new DatabaseConfig(Optional.of("postgresql://db:5432/hegui"), "gateway", "secret", 32),
                        new AuthConfig(
                                Optional.of(new AuthConfig.OutsideIssuer("https://id", URI.create("https://id/keys"))),
                                "other",
                                Duration.ofMinutes(5)),
                        new SubmissionConfig(
                                5L * 1024 * 1024, Duration.ofDays(1), Duration.ofSeconds(5), Duration.ofDays(1), 100),
                        new RunConfig(
                                3,
                                2,
                                2,
                                Duration.ofMinutes(1),
                                Duration.ofSeconds(1),
                                7,
                                9,
                                Duration.ofMinutes(5),
                                1,
                                5L << 10,
                                Duration.ofSeconds(3)),
                        new GuardsConfig(64 << 20, 5_000, 4, 5, Duration.ofMinutes(1), Duration.ofMinutes(2)),
                        new EventsConfig(Duration.ofSeconds(2), Duration.ofSeconds(30), 4),
                        new PluginsConfig(
                                directory.resolve("jars"), Path.of("/etc/publishers"), false, true, true, 7, 0, 45),
                        Path.of("/etc/reference")));
    }

    @Test
    void shippedFile_namesEveryKeyWithItsDefault() {
        Settings settings = new Settings(Map.of(), Map.of(), SHIPPED.toAbsolutePath());
        GatewayConfig.from(settings);

        assertThat(SettingsFile.read(SHIPPED).keySet()).isEqualTo(settings.known());
        assertThat(GatewayConfig.load(SHIPPED, Map.of()))
                .isEqualTo(GatewayConfig.withoutFile(Path.of("../../config"), Map.of()));
    }

    @Test
    void environment_overridesTheFile() throws IOException {
        Path file = write("server: {port: 9443}");

        GatewayConfig config = GatewayConfig.load(
                file,
                Map.of("HEGUI_SERVER_PORT", "0", "HEGUI_DATA_DIRECTORY", "/srv/data", "HEGUI_HOME", "/x", "PATH", "y"));

        assertThat(config.server().port()).isZero();
        assertThat(config.dataDirectory()).isEqualTo(Path.of("/srv/data"));
    }

    @Test
    void unknownKeys_stopTheStartNamingTheNearest() throws IOException {
        Path file = write("run: {worker: 4}");

        assertThatThrownBy(() -> GatewayConfig.load(file, Map.of("HEGUI_SERVR_PORT", "1")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("unknown setting 'run.worker', nearest known is 'run.workers'")
                .hasMessageContaining("'HEGUI_SERVR_PORT', nearest known is 'HEGUI_SERVER_PORT'");
    }

    @Test
    void guardOutOfBounds_isRefused() throws IOException {
        assertThatThrownBy(() -> GatewayConfig.load(write("guards: {check-memory: 1 MiB}"), Map.of()))
                .hasMessageContaining("guards.check-memory must be a size from 16 MiB to 65536 MiB");
        assertThatThrownBy(() -> GatewayConfig.load(write("guards: {breaker-window: PT48H}"), Map.of()))
                .hasMessageContaining("guards.breaker-window must be a duration from PT1S to PT24H");
    }

    @Test
    void valueOutOfRange_isRefusedNamingKeyAndValue() throws IOException {
        Path file = write("server: {port: 70000}");

        assertThatThrownBy(() -> GatewayConfig.load(file, Map.of()))
                .hasMessage("server.port must be a whole number from 0 to 65535, was '70000'");
    }

    @Test
    void password_isNotPrinted() {
        assertThat(new DatabaseConfig(Optional.empty(), "u", "s3cret", 1).toString())
                .doesNotContain("s3cret");
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(directory.resolve("hegui.yaml"), yaml);
    }
}
