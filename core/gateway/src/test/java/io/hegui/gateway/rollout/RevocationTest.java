package io.hegui.gateway.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.database.TestDatabase;
import io.hegui.gateway.harness.Supervised;
import io.hegui.gateway.plugin.CheckFixture;
import io.hegui.gateway.plugin.GenerationState;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.plugin.PluginJar;
import io.hegui.gateway.plugin.signature.PublisherDirectory;
import io.hegui.gateway.plugin.signature.SigningKey;
import io.hegui.gateway.testing.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the end of a publisher's key means for what it has signed. */
class RevocationTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    private Path home;

    private final SettableClock clock = new SettableClock(Instant.now());
    private final SigningKey house = SigningKey.generate("house");
    private final SigningKey first = SigningKey.generate("first");
    private final SigningKey second = SigningKey.generate("second");

    @BeforeEach
    void shipPlugins() throws IOException {
        for (SigningKey key : new SigningKey[] {house, first, second}) {
            trust(key, "");
        }
        house.sign(PluginJar.good("other").in(home.resolve("plugins")), clock.instant());
        first.sign(version("1.0.0").in(home.resolve("plugins")), clock.instant());
    }

    @Test
    void revokedKey_takesWhatItSignedOutOfService_whileRunning_andAtTheStart() throws IOException {
        try (RolloutGateway gateway = start()) {
            activate(gateway, second, "1.1.0");
            trust(second, "revoked: 2026-01-01\n");

            assertThat(RolloutGateway.becomes(
                            () -> "1.0.0".equals(gateway.active().get("sample"))))
                    .isTrue();
            assertThat(RolloutGateway.becomes(() -> drained(gateway))).isTrue();
            assertThat(gateway.client()
                            .get("/api/v1/admin/plugins/sample/history", gateway.operator("test"))
                            .body())
                    .contains("\"plugin.revoked\"", "the publisher's key was revoked or removed");
        }
        trust(first, "revoked: 2026-01-01\n");
        try (RolloutGateway gateway = start()) {
            assertThat(gateway.active()).isEqualTo(Map.of("other", "1.0.0"));
        }
    }

    @Test
    void removedKey_takesWhatItSignedOutOfService() throws IOException {
        try (RolloutGateway gateway = start()) {
            activate(gateway, second, "1.1.0");
            PublisherDirectory keys = gateway.part(PublisherDirectory.class);
            assertThat(keys.isRemoved("first", first.id())).isFalse();

            Files.delete(home.resolve("config/publishers/second.yaml"));

            assertThat(RolloutGateway.becomes(
                            () -> "1.0.0".equals(gateway.active().get("sample"))))
                    .isTrue();
            assertThat(RolloutGateway.becomes(() -> drained(gateway))).isTrue();
            assertThat(keys.isRemoved("second", second.id())).isTrue();
            assertThat(gateway.active()).containsKey("other");
        }
        try (RolloutGateway gateway = start()) {
            assertThat(gateway.active()).containsEntry("sample", "1.0.0");
        }
    }

    @Test
    void expiredKey_letsNothingNewIn_andWhatIsActiveStays() throws IOException {
        try (RolloutGateway gateway = start()) {
            activate(gateway, second, "1.1.0");
        }
        clock.advance(Duration.ofDays(20));
        try (RolloutGateway gateway = start()) {
            assertThat(gateway.active()).containsEntry("sample", "1.1.0");
            Path jar = version("1.2.0").in(home.resolve("new"));
            second.sign(jar, clock.instant().minus(Duration.ofDays(15)));
            assertThat(gateway.push(jar, "test").body()).contains("which was trusted until");
        }
    }

    private void activate(RolloutGateway gateway, SigningKey key, String version) throws IOException {
        Path jar = version(version).in(home.resolve("new"));
        key.sign(jar, clock.instant());
        Supervised.ok(gateway.push(jar, "test"));
        Supervised.ok(gateway.activate("sample", version));
        assertThat(gateway.active()).containsEntry("sample", version);
    }

    private RolloutGateway start() {
        return RolloutGateway.start(home, database.config(), Map.of(), clock);
    }

    private static boolean drained(RolloutGateway gateway) {
        return !gateway.part(PluginHost.class).states().containsKey(GenerationState.DRAINING);
    }

    private void trust(SigningKey key, String more) throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), SHANGHAI);
        Path publishers = Files.createDirectories(home.resolve("config/publishers"));
        Path draft = Files.writeString(
                publishers.resolve(key.publisher() + ".draft"),
                key.published(today.minusDays(1), today.plusDays(10)).yaml() + more);
        Files.move(draft, publishers.resolve(key.publisher() + ".yaml"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static PluginJar version(String version) {
        return CheckFixture.jar("sample", "T.1").manifest("Plugin-Version", version);
    }
}
