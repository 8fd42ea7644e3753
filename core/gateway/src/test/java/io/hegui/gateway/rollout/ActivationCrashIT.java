package io.hegui.gateway.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.harness.GatewayProcess;
import io.hegui.gateway.harness.HttpsClient;
import io.hegui.gateway.harness.Supervised;
import io.hegui.gateway.plugin.CheckFixture;
import io.hegui.gateway.plugin.PluginJar;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, killed at each step of an activation: it starts again with the last version activated, whole. */
class ActivationCrashIT {
    private static final Map<String, String> SETTINGS = Map.of("HEGUI_PLUGINS_REQUIRE_SIGNATURE", "false");
    private static final String FILER = "91350100M000100Y43";
    private static final byte[] FILING = PluginJar.utf8("number,amount\nA-1,0.00\n");

    /** Ends the process as kill -9 does; by reflection, since a plugin that calls it is refused. */
    private static final String DIE = """
        try {
          Object runtime = Runtime.class.getMethod("getRuntime").invoke(null);
          Runtime.class.getMethod("halt", int.class).invoke(runtime, 137);
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(e);
        }
        """;

    @TempDir
    private Path data;

    @TempDir
    private Path built;

    @Test
    void killedWhileItLoads_whileItProves_whileItDrains_andAtAnyTime() throws Exception {
        long seed = Long.getLong("crash.seed", System.nanoTime());
        try (GatewayProcess gateway = serve()) {
            Operator operator = new Operator(gateway);
            operator.push(good("1.0.0", "MAJOR"));
            operator.activate("1.0.0");
            operator.push(dyingWhenLoaded("2.0.0"));
            operator.push(dyingWhenProved("3.0.0"));
            operator.push(good("4.0.0", "MINOR"));
            operator.push(good("5.0.0", "CRITICAL"));
            operator.dieActivating("2.0.0");
            assertThat(gateway.exitCode()).isEqualTo(137);
        }
        try (GatewayProcess gateway = serve()) {
            Operator operator = new Operator(gateway);
            operator.assertJudgesWith("1.0.0", "MAJOR");
            operator.dieActivating("3.0.0");
            assertThat(gateway.exitCode()).isEqualTo(137);
        }
        try (GatewayProcess gateway = serve()) {
            Operator operator = new Operator(gateway);
            operator.assertJudgesWith("1.0.0", "MAJOR");
            operator.activate("4.0.0");
            // what was active drains, or has just drained
            gateway.kill();
        }
        try (GatewayProcess gateway = serve()) {
            Operator operator = new Operator(gateway);
            operator.assertJudgesWith("4.0.0", "MINOR");
            CompletableFuture<Void> activating =
                    CompletableFuture.runAsync(() -> operator.activate("5.0.0")).exceptionally(killed -> null);
            operator.ask(new Random(seed).nextInt(40));
            gateway.kill();
            activating.join();
        }
        try (GatewayProcess gateway = serve()) {
            Operator operator = new Operator(gateway);
            boolean made = operator.active().equals("5.0.0");
            operator.assertJudgesWith(made ? "5.0.0" : "4.0.0", made ? "CRITICAL" : "MINOR");
        }
    }

    @Test
    void killedWhileItStages_andWhileItRollsBack() throws Exception {
        Random random = new Random(Long.getLong("crash.seed", System.nanoTime()));
        Path staged = good("5.0.0", "CRITICAL");
        try (GatewayProcess gateway = serve()) {
            Operator operator = new Operator(gateway);
            operator.push(good("1.0.0", "MAJOR"));
            operator.activate("1.0.0");
            operator.push(good("4.0.0", "MINOR"));
            operator.activate("4.0.0");
            killDuring(gateway, operator, random, () -> operator.push(staged));
        }
        try (GatewayProcess gateway = serve()) {
            Operator operator = new Operator(gateway);
            operator.assertJudgesWith("4.0.0", "MINOR");
            // kept or not, it may be handed in once more, and what is kept is whole
            operator.push(staged);
            operator.activate("5.0.0");
            operator.assertJudgesWith("5.0.0", "CRITICAL");
            killDuring(gateway, operator, random, operator::rollBack);
        }
        try (GatewayProcess gateway = serve()) {
            Operator operator = new Operator(gateway);
            boolean made = operator.active().equals("4.0.0");
            operator.assertJudgesWith(made ? "4.0.0" : "5.0.0", made ? "MINOR" : "CRITICAL");
        }
    }

    /** Kills it at any time of the work, or shortly after. */
    private static void killDuring(GatewayProcess gateway, Operator operator, Random random, Runnable work) {
        CompletableFuture<Void> working = CompletableFuture.runAsync(work);
        operator.ask(random.nextInt(40));
        gateway.kill();
        working.handle((done, killed) ->
                        killed == null || killed.getCause() instanceof HttpsClient.UnreachableException)
                .thenAccept(right ->
                        assertThat(right).as("refused instead of killed").isTrue())
                .join();
    }

    private GatewayProcess serve() {
        return GatewayProcess.serve(data, SETTINGS);
    }

    private Path good(String version, String severity) throws IOException {
        return fixture("")
                .source("fixture.NegativeAmountCheck", check("").replace("Severity.MAJOR", "Severity." + severity))
                .manifest("Plugin-Version", version)
                .in(built.resolve(version));
    }

    private Path dyingWhenLoaded(String version) throws IOException {
        return fixture("public Fixture() {" + DIE + "}")
                .source("fixture.NegativeAmountCheck", check(""))
                .manifest("Plugin-Version", version)
                .in(built.resolve(version));
    }

    private Path dyingWhenProved(String version) throws IOException {
        return fixture("")
                .source("fixture.NegativeAmountCheck", check(DIE))
                .manifest("Plugin-Version", version)
                .in(built.resolve(version));
    }

    private static PluginJar fixture(String more) {
        return CheckFixture.jar("crash", "T.crash", more);
    }

    private static String check(String before) {
        return CheckFixture.check("T.crash", "整治办函〔2017〕141号", "一(二)", before);
    }

    /** An operator at a gateway that may die. */
    private final class Operator {
        private final HttpsClient client;
        private final String token;
        private final Supervised supervised;

        Operator(GatewayProcess gateway) {
            client = new HttpsClient(gateway.port(), data.resolve("tls/certificate.pem"));
            token = GatewayProcess.token(data, List.of("--role", "operator"));
            supervised = new Supervised(client, token);
        }

        void push(Path jar) {
            Supervised.ok(client.send(
                    "POST",
                    "/api/v1/admin/plugins?file=crash-fixture.jar&reason=test",
                    token,
                    Map.of(),
                    BodyPublishers.ofByteArray(read(jar))));
        }

        void activate(String version) {
            Supervised.ok(client.post(
                    "/api/v1/admin/plugins/crash/" + version + "/activate",
                    token,
                    new JsonObject().put("reason", "test")));
        }

        void rollBack() {
            Supervised.ok(
                    client.post("/api/v1/admin/plugins/crash/rollback", token, new JsonObject().put("reason", "test")));
        }

        void dieActivating(String version) {
            try {
                activate(version);
            } catch (HttpsClient.UnreachableException died) {
                return;
            }
            throw new AssertionError("the gateway answered");
        }

        /** Passes some time. */
        void ask(int times) {
            for (int i = 0; i < times; i++) {
                client.get("/health/live", "");
            }
        }

        String active() {
            JsonObject plugins = Supervised.ok(client.get("/api/v1/admin/plugins", token));
            return plugins.getJsonArray("items").stream()
                    .map(JsonObject.class::cast)
                    .filter(item -> item.getString("plugin").equals("crash"))
                    .map(item -> item.getString("active"))
                    .findFirst()
                    .orElseThrow();
        }

        /** What the database wants is what judges. */
        void assertJudgesWith(String version, String severity) {
            assertThat(active()).isEqualTo(version);
            String filer = supervised.register(FILER, "CRASH");
            String id = Supervised.ok(client.submit("amounts", "2026-09", FILING, filer, Map.of()))
                    .getString("id");
            supervised.decided(id, filer);
            assertThat(supervised.findings(id, filer))
                    .extracting(finding -> finding.getString("severity"))
                    .containsExactly(severity);
        }

        private byte[] read(Path jar) {
            try {
                return java.nio.file.Files.readAllBytes(jar);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
