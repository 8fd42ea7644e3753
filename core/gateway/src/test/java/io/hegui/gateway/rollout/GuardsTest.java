package io.hegui.gateway.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.engine.catalogue.PluginVersion;
import io.hegui.engine.check.CheckFailure;
import io.hegui.gateway.database.TestDatabase;
import io.hegui.gateway.harness.Supervised;
import io.hegui.gateway.plugin.CheckFixture;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.plugin.PluginJar;
import io.hegui.gateway.plugin.VersionBreaker;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A version that cannot do its work goes, and the one before returns by itself. */
class GuardsTest {
    /** What a check that hangs waits for; the plugin's class loader shares nothing with the test but the JDK. */
    private static final String FREE = "hegui.test.free";

    private static final String THROWS = "throw new IllegalStateException(\"out of order\");";
    private static final String HANGS =
            "while (!Boolean.getBoolean(\"" + FREE + "\")) { System.getProperties().size(); }";
    private static final String EATS = "while (!Boolean.getBoolean(\"" + FREE + "\")) {"
            + " System.getProperties().put(\"hegui.test.eaten\", new byte[1 << 20]); }";
    private static final String FLOODS = """
            for (int i = 0; i < 2000; i++) {
              findings.add(Observation.on("amount").observed(row.amount())
                  .expected(Expected.atLeast(Money.yuan("0.01"))));
            }
            """;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    private Path here;

    @TempDir
    private Path there;

    private int month;

    @BeforeEach
    void shipPlugins() throws IOException {
        System.clearProperty(FREE);
        for (Path home : new Path[] {here, there}) {
            version("1.0.0", "").in(home.resolve("plugins"));
        }
    }

    @AfterEach
    void letGo() {
        System.setProperty(FREE, "true");
        System.getProperties().remove("hegui.test.eaten");
    }

    @Test
    void versionThatThrows_goesAfterSoManyReturns_isTold_andWhatItFailedIsJudgedAgain() throws IOException {
        try (RolloutGateway gateway = start(here, "2")) {
            String filer = gateway.supervised().register(Supervised.BANK, "SAMPLE");
            activate(gateway, "1.1.0", THROWS);
            String first = file(gateway, filer, "2025-01", false);
            file(gateway, filer, "2025-01", false);
            file(gateway, filer, "2025-02", true);
            assertThat(gateway.active()).containsEntry("sample", "1.1.0");
            assertThat(alarms(gateway)).isEqualTo("[]");

            file(gateway, filer, "2025-03", false);

            assertThat(RolloutGateway.becomes(() -> isActive(gateway, "1.0.0"))).isTrue();
            assertThat(RolloutGateway.becomes(() -> alarms(gateway).equals("[\"plugin-tripped\"]")))
                    .isTrue();
            assertThat(RolloutGateway.becomes(() -> "ACCEPTED"
                            .equals(gateway.supervised()
                                    .submission(first, filer)
                                    .getString("verdict"))))
                    .isTrue();
            JsonObject overview = gateway.overview();
            assertThat(overview.getLong("revision")).isEqualTo(3);
            assertThat(version(overview, "1.1.0").getJsonObject("tripped").encode())
                    .contains("2 returns within PT10M", "java.lang.IllegalStateException", "\"returned\":\"1.0.0\"")
                    .doesNotContain("out of order");
            assertThat(overview.getJsonArray("alarms").encode()).contains("1.0.0 is active again");
            assertThat(history(gateway)).contains("\"plugin.tripped\"", "\"plugin.withdrawn\"");
            assertThat(metrics(gateway))
                    .contains("hegui_plugin_check_time_seconds_count{plugin=\"sample\",version=\"1.0.0\"}")
                    .contains("hegui_plugin_trips_total 1.0", "hegui_alarms{kind=\"plugin-tripped\"} 1.0");

            activate(gateway, "1.2.0", "");
            assertThat(RolloutGateway.becomes(() -> alarms(gateway).equals("[]")))
                    .isTrue();
        }
    }

    @Test
    void versionThatHangs_orEatsMemory_orFindsWithoutEnd_goes_andNothingElseWaits() throws IOException {
        try (RolloutGateway gateway = start(here, "1")) {
            String filer = gateway.supervised().register(Supervised.BANK, "SAMPLE");
            activate(gateway, "1.1.0", HANGS);
            file(gateway, filer, "2025-01", false);
            assertThat(RolloutGateway.becomes(() -> isActive(gateway, "1.0.0"))).isTrue();
            assertThat(tripped(gateway, "1.1.0")).contains("one call took longer than PT1S");

            assertThat(RolloutGateway.becomes(() -> state(gateway, "1.1.0").equals("ZOMBIE")))
                    .isTrue();
            assertThat(alarms(gateway)).contains("plugin-zombie");
            assertThat(metrics(gateway)).contains("hegui_plugin_generations{state=\"ZOMBIE\"} 1.0");

            activate(gateway, "1.2.0", EATS);
            file(gateway, filer, "2025-02", false);
            assertThat(RolloutGateway.becomes(() -> isActive(gateway, "1.0.0"))).isTrue();
            assertThat(tripped(gateway, "1.2.0")).contains("one call took more than 16 MiB of memory");

            activate(gateway, "1.3.0", FLOODS);
            file(gateway, filer, "2025-03", false);
            assertThat(RolloutGateway.becomes(() -> isActive(gateway, "1.0.0"))).isTrue();
            assertThat(tripped(gateway, "1.3.0")).contains("more than 1000 findings in one filing");

            System.setProperty(FREE, "true");
            assertThat(RolloutGateway.becomes(() -> !state(gateway, "1.1.0").equals("ZOMBIE")))
                    .isTrue();
        }
    }

    @Test
    void versionWithNoneBefore_stays_andIsAlarmed() throws IOException {
        try (RolloutGateway gateway = start(here, "1")) {
            trip(gateway, active(gateway));

            assertThat(RolloutGateway.becomes(() -> alarms(gateway).equals("[\"plugin-tripped\"]")))
                    .isTrue();
            assertThat(gateway.active()).containsEntry("sample", "1.0.0");
            assertThat(gateway.overview().getLong("revision")).isEqualTo(1);
            assertThat(gateway.overview().getJsonArray("alarms").encode()).contains("it stays active");
        }
    }

    @Test
    void sameVersionOnTwoGateways_isOneTrip_andOneChange() throws IOException {
        try (RolloutGateway one = start(here, "1");
                RolloutGateway other = start(there, "1")) {
            activate(one, "1.1.0", "");
            activate(one, "1.2.0", "");
            assertThat(RolloutGateway.becomes(() -> isActive(other, "1.2.0"))).isTrue();
            PluginVersion failing = active(one);

            CompletableFuture<Void> first = CompletableFuture.runAsync(() -> trip(one, failing));
            trip(other, failing);
            first.join();

            assertThat(RolloutGateway.becomes(() -> isActive(one, "1.1.0") && isActive(other, "1.1.0")))
                    .isTrue();
            assertThat(RolloutGateway.becomes(() -> alarms(one).contains("plugin-tripped")
                            && alarms(other).contains("plugin-tripped")))
                    .isTrue();
            assertThat(one.overview().getLong("revision")).isEqualTo(4);
            assertThat(history(one).split("\"plugin.tripped\"", -1)).hasSize(2);
            assertThat(history(one).split("\"plugin.withdrawn\"", -1)).hasSize(2);
        }
    }

    private static void trip(RolloutGateway gateway, PluginVersion version) {
        gateway.part(VersionBreaker.class).failed(version, "a return", new CheckFailure("T.1", "a test"));
    }

    private static PluginVersion active(RolloutGateway gateway) {
        return gateway.part(PluginHost.class).current().catalogue().plugins().get(0);
    }

    private RolloutGateway start(Path home, String filings) {
        return RolloutGateway.start(
                home,
                database.config(),
                new HashMap<>(Map.of(
                        "HEGUI_PLUGINS_REQUIRE_SIGNATURE", "false",
                        "HEGUI_RUN_CHECK_DEADLINE", "PT1S",
                        "HEGUI_GUARDS_CHECK_MEMORY", "16 MiB",
                        "HEGUI_GUARDS_FINDINGS_LIMIT", "1000",
                        "HEGUI_GUARDS_DRAIN_LIMIT", "PT1S",
                        "HEGUI_GUARDS_BREAKER_FILINGS", filings)));
    }

    private String file(RolloutGateway gateway, String filer, String period, boolean test) {
        byte[] content = ("number,amount\nBAD-" + ++month + ",1.00\n").getBytes(StandardCharsets.UTF_8);
        String id = Supervised.ok(gateway.client()
                        .send(
                                "POST",
                                "/api/v1/submissions?dataset=amounts&period=" + period + "&test=" + test,
                                filer,
                                Map.of("Content-Type", "text/csv"),
                                java.net.http.HttpRequest.BodyPublishers.ofByteArray(content)))
                .getString("id");
        gateway.supervised().decided(id, filer);
        return id;
    }

    private static void activate(RolloutGateway gateway, String version, String before) throws IOException {
        Supervised.ok(gateway.push(version(version, before).in(gateway.data().resolve("new")), "test"));
        Supervised.ok(gateway.activate("sample", version));
    }

    /** Does that at each row but that of the examples. */
    private static PluginJar version(String version, String before) {
        return CheckFixture.jar("sample", "T.1")
                .manifest("Plugin-Version", version)
                .source(
                        "fixture.NegativeAmountCheck",
                        CheckFixture.check(
                                "T.1", "规则", "1", "if (row.number().startsWith(\"BAD\")) { " + before + " }"));
    }

    private static boolean isActive(RolloutGateway gateway, String version) {
        return version.equals(gateway.active().get("sample"));
    }

    private static String alarms(RolloutGateway gateway) {
        var response = gateway.client().get("/health/ready", "");
        assertThat(response.statusCode()).isEqualTo(200);
        return new JsonObject(response.body()).getJsonArray("alarms").encode();
    }

    private static String metrics(RolloutGateway gateway) {
        return gateway.client().get("/metrics", "").body();
    }

    private static String history(RolloutGateway gateway) {
        return gateway.client()
                .get("/api/v1/admin/plugins/sample/history", gateway.operator("test"))
                .body();
    }

    private static String tripped(RolloutGateway gateway, String version) {
        return version(gateway.overview(), version).getJsonObject("tripped").getString("reason");
    }

    private static JsonObject version(JsonObject overview, String version) {
        return in(overview, "versions", version);
    }

    private static String state(RolloutGateway gateway, String version) {
        return in(gateway.overview(), "generations", version).getString("state", "");
    }

    private static JsonObject in(JsonObject overview, String list, String version) {
        return overview.getJsonArray("items").getJsonObject(0).getJsonArray(list).stream()
                .map(JsonObject.class::cast)
                .filter(each -> each.getString("version").equals(version))
                .findFirst()
                .orElseGet(JsonObject::new);
    }
}
