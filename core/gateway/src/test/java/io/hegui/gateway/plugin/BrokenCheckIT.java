package io.hegui.gateway.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.harness.GatewayProcess;
import io.hegui.gateway.harness.HttpsClient;
import io.hegui.gateway.harness.Packaged;
import io.hegui.gateway.harness.SampleFilings;
import io.hegui.gateway.harness.Supervised;
import io.hegui.gateway.rollout.RolloutGateway;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin that fails is the plugin's fault, and nobody else's filing suffers for it. */
class BrokenCheckIT {
    private static final Map<String, String> WAIT = Map.of("Prefer", "wait=30");

    @TempDir
    Path data;

    @TempDir
    Path plugins;

    @Test
    void checkThatThrowsOrNeverReturns_leavesItsFilingInconclusive_untilThePluginIsTakenOut() throws Exception {
        copyPackagedPlugins();
        Files.copy(brokenPlugin(), plugins.resolve("broken.jar"));
        try (GatewayProcess gateway = serve()) {
            Supervised supervised = supervised(gateway);
            String token = supervised.register(Supervised.MICROLENDER, "MLC");

            CompletableFuture<JsonObject> hanging =
                    CompletableFuture.supplyAsync(() -> submit(supervised, token, "HANG"));
            CompletableFuture<JsonObject> throwing =
                    CompletableFuture.supplyAsync(() -> submit(supervised, token, "THROW"));
            JsonObject unharmed = submit(supervised, token, "FINE");

            assertThat(unharmed.getString("verdict")).isEqualTo("ACCEPTED");
            String thrown = assertInconclusive(throwing.join(), "T.throw", "planted");
            String hung = assertInconclusive(hanging.join(), "T.hang", "");

            Supervised.ok(supervised
                    .client()
                    .post(
                            "/api/v1/admin/plugins/broken/deactivate",
                            supervised.operator(),
                            new JsonObject().put("reason", "it is broken")));
            assertThat(RolloutGateway.becomes(() -> isAccepted(supervised, token, thrown)))
                    .isTrue();
            assertThat(RolloutGateway.becomes(() -> isAccepted(supervised, token, hung)))
                    .isTrue();
        }
    }

    private static boolean isAccepted(Supervised supervised, String token, String submission) {
        return "ACCEPTED".equals(supervised.submission(submission, token).getString("verdict"));
    }

    private static String assertInconclusive(JsonObject submission, String check, String reason) {
        assertThat(submission.getString("verdict")).as("%s", submission).isEqualTo("INCONCLUSIVE");
        assertThat(submission.getJsonArray("failures")).hasSize(1);
        JsonObject failure = submission.getJsonArray("failures").getJsonObject(0);
        assertThat(failure.getString("check")).isEqualTo(check);
        assertThat(failure.getString("reason")).isNotBlank().contains(reason);
        return submission.getString("id");
    }

    private static JsonObject submit(Supervised supervised, String token, String prefix) {
        return Supervised.ok(
                supervised.client().submit("loan-book", "2026-09", SampleFilings.loanBook(2, prefix), token, WAIT));
    }

    private GatewayProcess serve() {
        return GatewayProcess.serve(
                data,
                Map.of(
                        "HEGUI_PLUGINS_DIRECTORY",
                        plugins.toString(),
                        "HEGUI_PLUGINS_REQUIRE_SIGNATURE",
                        "false",
                        "HEGUI_RUN_CHECK_DEADLINE",
                        "PT1S"));
    }

    private Supervised supervised(GatewayProcess gateway) {
        return new Supervised(
                new HttpsClient(gateway.port(), data.resolve("tls/certificate.pem")),
                GatewayProcess.token(data, List.of("--role", "operator")));
    }

    private void copyPackagedPlugins() throws IOException {
        try (Stream<Path> jars = Files.list(Packaged.home().resolve("plugins"))) {
            for (Path jar : jars.toList()) {
                Files.copy(jar, plugins.resolve(jar.getFileName().toString()));
            }
        }
    }

    private Path brokenPlugin() throws IOException {
        Path directory = Files.createDirectories(data.resolveSibling(data.getFileName() + "-broken"));
        return PluginJar.good("broken")
                .source("fixture.Fixture", PluginJar.entryPoint("broken", """
                    @Override public List<Check<?>> checks(PluginContext context) {
                      return List.of(new Throwing(), new Hanging());
                    }
                    """))
                .source(
                        "fixture.Throwing",
                        check("Throwing", "T.throw", "THROW", "throw new IllegalStateException(\"planted\");"))
                .source("fixture.Hanging", check("Hanging", "T.hang", "HANG", "while (!loan.loanId().isEmpty()) {}"))
                .resource("checks/T.throw.yaml", page())
                .resource("checks/T.hang.yaml", page())
                .in(directory);
    }

    private static String check(String name, String id, String prefix, String trouble) {
        return """
            package fixture;
            import io.hegui.sdk.check.*;
            import io.hegui.sdk.lending.Loan;
            import io.hegui.sdk.regulation.*;
            @CheckInfo(id = "%s", kind = Kind.COMPLIANCE, severity = Severity.MAJOR, zh = "夹具", en = "Fixture",
                cites = @Cite(document = "整治办函〔2017〕141号", article = "一(二)"), validFrom = "2017-12-01")
            public final class %s implements RecordCheck<Loan> {
              @Override public Class<Loan> recordType() { return Loan.class; }
              @Override public void check(Loan loan, CheckContext context, Findings findings) {
                if (loan.loanId().startsWith("%s")) { %s }
              }
            }
            """.formatted(id, name, prefix, trouble);
    }

    private static byte[] page() {
        return """
            rule: {zh: 夹具, en: Fixture}
            fix: {zh: 无, en: None}
            messages:
              finding: {zh: 夹具, en: Fixture}
            """.getBytes(StandardCharsets.UTF_8);
    }
}
