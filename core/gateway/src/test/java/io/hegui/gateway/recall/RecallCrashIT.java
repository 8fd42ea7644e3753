package io.hegui.gateway.recall;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.harness.GatewayProcess;
import io.hegui.gateway.harness.HttpsClient;
import io.hegui.gateway.harness.Supervised;
import io.hegui.gateway.plugin.CheckFixture;
import io.hegui.gateway.plugin.PluginJar;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gateway is killed while it judges filings again. */
class RecallCrashIT {
    private static final Map<String, String> SETTINGS = Map.of("HEGUI_PLUGINS_REQUIRE_SIGNATURE", "false");
    private static final String FILER = "91350100M000100Y43";
    private static final byte[] FILING = PluginJar.utf8("number,amount\nA-1,0.00\n");
    private static final int FILINGS = 40;

    /** So that all of them are never judged again between two questions. */
    private static final String SLOWLY = "java.util.concurrent.locks.LockSupport.parkNanos(50_000_000L);";

    @TempDir
    private Path data;

    @TempDir
    private Path built;

    @Test
    void killedInTheMiddle_eachFilingIsJudgedAgainOnce_andWhole() throws IOException {
        List<String> filings = new ArrayList<>();
        String recall;
        try (GatewayProcess gateway = GatewayProcess.serve(data, SETTINGS)) {
            Supervised operator = operator(gateway);
            activate(operator);
            String filer = operator.register(FILER, "CRASH");
            for (int i = 0; i < FILINGS; i++) {
                filings.add(Supervised.ok(operator.client().submit("amounts", "2026-09", FILING, filer, Map.of()))
                        .getString("id"));
            }
            for (String filing : filings) {
                assertThat(operator.decided(filing, filer).getString("verdict")).isEqualTo("ACCEPTED_WITH_BREACHES");
            }
            recall = Supervised.ok(operator.client()
                            .post(
                                    "/api/v1/admin/checks/T.crash/recall",
                                    operator.operator(),
                                    new JsonObject().put("reason", "it was wrong")))
                    .getString("id");
            long done = 0;
            while (done == 0) {
                done = progress(operator, recall).getLong("ofRecord");
            }
            assertThat(done).as("it is in the middle").isLessThan(FILINGS);
            gateway.kill();
        }
        try (GatewayProcess gateway = GatewayProcess.serve(data, SETTINGS)) {
            Supervised operator = operator(gateway);
            String filer = operator.register(FILER, "CRASH");
            long end = System.nanoTime() + 120_000_000_000L;
            while (progress(operator, recall).getLong("left") > 0 && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            assertThat(progress(operator, recall).getLong("ofRecord")).isEqualTo(FILINGS);
            for (String filing : filings) {
                JsonObject again = operator.submission(filing, filer);
                assertThat(again.getString("verdict")).isEqualTo("ACCEPTED");
                assertThat(again.getJsonArray("rejudged")).hasSize(1);
                assertThat(operator.findings(filing, filer)).isEmpty();
                assertThat(Supervised.ok(operator.client()
                                        .get("/api/v1/submissions/" + filing + "/findings?judgement=0", filer))
                                .getJsonArray("items"))
                        .hasSize(1);
            }
            JsonObject replay = Supervised.ok(operator.client()
                    .post(
                            "/api/v1/admin/submissions/" + filings.get(FILINGS - 1) + "/replay",
                            operator.operator(),
                            new JsonObject()));
            assertThat(replay.getBoolean("identical")).isTrue();
        }
    }

    private Supervised operator(GatewayProcess gateway) {
        return new Supervised(
                new HttpsClient(gateway.port(), data.resolve("tls/certificate.pem")),
                GatewayProcess.token(data, List.of("--role", "operator")));
    }

    private void activate(Supervised operator) throws IOException {
        Path jar = CheckFixture.jar("crash", "T.crash")
                .source("fixture.NegativeAmountCheck", CheckFixture.check("T.crash", "整治办函〔2017〕141号", "一(二)", SLOWLY))
                .in(built);
        Supervised.ok(operator.client()
                .send(
                        "POST",
                        "/api/v1/admin/plugins?file=crash.jar&reason=test",
                        operator.operator(),
                        Map.of(),
                        BodyPublishers.ofByteArray(Files.readAllBytes(jar))));
        Supervised.ok(operator.client()
                .post(
                        "/api/v1/admin/plugins/crash/1.0.0/activate",
                        operator.operator(),
                        new JsonObject().put("reason", "test")));
    }

    private static JsonObject progress(Supervised operator, String recall) {
        return Supervised.ok(operator.client().get("/api/v1/admin/recalls/" + recall, operator.operator()))
                .getJsonObject("filings");
    }
}
