package io.hegui.gateway.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.config.DatabaseConfig;
import io.hegui.gateway.database.TestDatabase;
import io.hegui.gateway.harness.ProblemAssert;
import io.hegui.gateway.harness.Supervised;
import io.hegui.gateway.harness.SwitchedProxy;
import io.hegui.gateway.plugin.CheckFixture;
import io.hegui.gateway.plugin.PluginJar;
import io.hegui.gateway.plugin.signature.SigningKey;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Gateways that share a database judge with the same versions. */
class SeveralGatewaysTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Map<String, String> UNSIGNED = Map.of("HEGUI_PLUGINS_REQUIRE_SIGNATURE", "false");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    private Path here;

    @TempDir
    private Path there;

    @BeforeEach
    void shipPlugins() throws IOException {
        for (Path home : new Path[] {here, there}) {
            PluginJar.good("other").in(home.resolve("plugins"));
            version("1.0.0").in(home.resolve("plugins"));
        }
    }

    @Test
    void activationOnOne_isInForceOnTheOther_alsoOnOneThatWasDown() throws IOException {
        try (RolloutGateway one = start(here, database.config())) {
            try (RolloutGateway other = start(there, database.config())) {
                assertThat(other.overview().getLong("revision")).isEqualTo(1);
                change(one, "1.1.0");
                assertThat(RolloutGateway.becomes(() -> isActive(other, "1.1.0")))
                        .isTrue();
                assertThat(RolloutGateway.becomes(() -> followed(other, true))).isTrue();
                assertThat(metrics(other)).contains("hegui_plugin_revision 2.0");

                Supervised.ok(other.rollBack("sample"));
                assertThat(RolloutGateway.becomes(() -> isActive(one, "1.0.0"))).isTrue();
            }
            change(one, "1.2.0");
            try (RolloutGateway other = start(there, database.config())) {
                assertThat(other.active()).containsEntry("sample", "1.2.0");
            }
        }
    }

    @Test
    void changesAtTheSameTimeOnBoth_areAllMade_andBothEndWithTheSame() throws IOException {
        try (RolloutGateway one = start(here, database.config());
                RolloutGateway other = start(there, database.config())) {
            Supervised.ok(one.push(version("1.1.0").in(here.resolve("new")), "test"));
            Supervised.ok(one.push(
                    PluginJar.good("other").manifest("Plugin-Version", "1.1.0").in(here.resolve("new")), "test"));
            var first = java.util.concurrent.CompletableFuture.supplyAsync(() -> one.activate("sample", "1.1.0"));
            HttpResponse<String> second = other.activate("other", "1.1.0");

            Supervised.ok(first.join());
            Supervised.ok(second);
            assertThat(RolloutGateway.becomes(() -> one.active().equals(other.active())
                            && one.active().equals(Map.of("other", "1.1.0", "sample", "1.1.0"))))
                    .isTrue();
            assertThat(one.overview().getLong("revision")).isEqualTo(3);
        }
    }

    @Test
    void gatewayCutOffFromTheDatabase_servesReadsWithWhatItHas_saysSo_andCatchesUp() throws IOException {
        try (SwitchedProxy network = new SwitchedProxy(database.address().port());
                RolloutGateway one = start(here, database.config());
                RolloutGateway cutOff = start(there, through(network))) {
            assertThat(health(cutOff).getString("status")).isEqualTo("UP");
            network.off();
            change(one, "1.1.0");

            assertThat(RolloutGateway.becomes(() -> plugins(cutOff).equals("DOWN")))
                    .isTrue();
            assertThat(plugins(one)).isEqualTo("UP");
            assertThat(cutOff.client()
                            .get("/api/v1/checks/T.1", cutOff.operator("test"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(cutOff.active()).containsEntry("sample", "1.0.0");
            ProblemAssert.assertProblem(cutOff.rollBack("sample"), 503, "unavailable");

            network.on();
            assertThat(RolloutGateway.becomes(() -> isActive(cutOff, "1.1.0"))).isTrue();
            assertThat(RolloutGateway.becomes(() -> followed(cutOff, false))).isTrue();
            assertThat(RolloutGateway.becomes(() -> plugins(cutOff).equals("UP")))
                    .isTrue();
        }
    }

    @Test
    void gatewayStartedWithoutTheDatabase_beginsWithWhatItHadLast_andCatchesUp() throws IOException {
        try (SwitchedProxy network = new SwitchedProxy(database.address().port())) {
            try (RolloutGateway before = start(there, through(network))) {
                change(before, "1.1.0");
            }
            network.off();
            try (RolloutGateway alone = start(there, through(network))) {
                assertThat(alone.active()).isEqualTo(Map.of("other", "1.0.0", "sample", "1.1.0"));
                try (RolloutGateway one = start(here, database.config())) {
                    change(one, "1.2.0");
                }
                network.on();
                assertThat(RolloutGateway.becomes(() -> isActive(alone, "1.2.0")))
                        .isTrue();
            }
        }
    }

    /** The key is known to one of them only. */
    @Test
    void gatewayThatCannotLoadWhatIsWanted_goesOnWithWhatItHas_saysSo_andFollowsOnceItCan() throws IOException {
        SigningKey key = SigningKey.generate("known");
        String trusted =
                key.published(LocalDate.now(SHANGHAI), LocalDate.now(SHANGHAI)).yaml();
        Files.writeString(
                Files.createDirectories(here.resolve("config/publishers")).resolve("known.yaml"), trusted);
        try (RolloutGateway one = start(here, database.config());
                RolloutGateway other = start(there, database.config())) {
            Path jar = version("1.1.0").in(here.resolve("new"));
            key.sign(jar, Instant.now());
            Supervised.ok(one.push(jar, "test"));
            Files.createDirectories(there.resolve("config/publishers"));
            Files.writeString(there.resolve("config/publishers/known.yaml"), trusted + "revoked: 2026-01-01\n");
            assertThat(RolloutGateway.becomes(() -> revoked(other, jar))).isTrue();

            Supervised.ok(one.activate("sample", "1.1.0"));
            assertThat(RolloutGateway.becomes(() -> plugins(other).equals("DOWN")))
                    .isTrue();
            assertThat(other.active()).containsEntry("sample", "1.0.0");
            assertThat(other.overview().getJsonArray("nodeProblems").encode()).contains("was revoked on 2026-01-01");

            Files.writeString(there.resolve("config/publishers/known.yaml"), trusted);
            assertThat(RolloutGateway.becomes(() -> isActive(other, "1.1.0"))).isTrue();
            assertThat(RolloutGateway.becomes(() -> plugins(other).equals("UP")))
                    .isTrue();
        }
    }

    private static boolean revoked(RolloutGateway gateway, Path jar) {
        try {
            return gateway.push(jar, "test").statusCode() == 422;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void change(RolloutGateway gateway, String version) throws IOException {
        Supervised.ok(gateway.push(version(version).in(gateway.data().resolve("new")), "test"));
        Supervised.ok(gateway.activate("sample", version));
    }

    private RolloutGateway start(Path home, DatabaseConfig config) {
        return RolloutGateway.start(home, config, UNSIGNED);
    }

    private DatabaseConfig through(SwitchedProxy network) {
        DatabaseConfig direct = database.config();
        return new DatabaseConfig(
                Optional.of("postgresql://127.0.0.1:" + network.port() + "/"
                        + database.address().database()),
                direct.user(),
                direct.password(),
                direct.poolSize());
    }

    /** Whether it has followed one change, of which the database had told it or which it found by itself. */
    private static boolean followed(RolloutGateway gateway, boolean told) {
        return metrics(gateway)
                .lines()
                .anyMatch(line -> line.startsWith("hegui_plugin_follow_time_seconds_count{told=\"" + told + "\"} 1"));
    }

    private static String metrics(RolloutGateway gateway) {
        return gateway.client().get("/metrics", "").body();
    }

    private static boolean isActive(RolloutGateway gateway, String version) {
        return version.equals(gateway.active().get("sample"));
    }

    private static JsonObject health(RolloutGateway gateway) {
        return new JsonObject(gateway.client().get("/health/ready", "").body());
    }

    private static String plugins(RolloutGateway gateway) {
        return health(gateway).getJsonObject("checks").getString("plugins");
    }

    private static PluginJar version(String version) {
        return CheckFixture.jar("sample", "T.1").manifest("Plugin-Version", version);
    }
}
