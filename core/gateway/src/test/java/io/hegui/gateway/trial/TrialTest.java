package io.hegui.gateway.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.database.TestDatabase;
import io.hegui.gateway.harness.ProblemAssert;
import io.hegui.gateway.harness.Supervised;
import io.hegui.gateway.plugin.CheckFixture;
import io.hegui.gateway.plugin.GateFixture;
import io.hegui.gateway.plugin.GenerationState;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.plugin.PluginJar;
import io.hegui.gateway.rollout.RolloutGateway;
import io.hegui.gateway.testing.Await;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A staged version judges what is on record, and nobody but operators can tell. */
class TrialTest {
    private static final String UNSIGNED = "HEGUI_PLUGINS_REQUIRE_SIGNATURE";

    /** All that institutions can see, and all that later judgements depend on. */
    private static final List<String> TABLES =
            List.of("submission", "finding", "needed_filing", "run", "contribution_set", "explanation");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    private Path home;

    private final List<String> filings = new ArrayList<>();
    private String filer = "";

    @BeforeEach
    void ship() throws IOException {
        version("1.0.0", "", "0.01").in(home.resolve("plugins"));
    }

    @Test
    void trial_tellsWhatWouldChange_changesNothing_andIsShownAtTheActivation() throws IOException {
        try (RolloutGateway gateway = start(Map.of())) {
            file(gateway, "2026-01", "A-1,0.00\nB-1,0.00\nC-1,5.00\n");
            file(gateway, "2026-02", "B-1,0.00\n");
            file(gateway, "2026-03", "A-1,1.00\n");
            push(gateway, changed());
            keep(gateway, filings.get(0));
            List<String> record = record(gateway);

            JsonObject trial = tried(gateway, 2);

            assertThat(trial.getString("state")).isEqualTo("DONE");
            assertThat(trial.getInteger("filings")).isEqualTo(3);
            JsonObject report = trial.getJsonObject("report");
            assertThat(counts(report.getJsonObject("byCheck").getJsonObject("T.1")))
                    .isEqualTo("1 new 2 gone 1 changed");
            assertThat(counts(report.getJsonObject("byInstitution").getJsonObject(Supervised.MICROLENDER)))
                    .isEqualTo("1 new 2 gone 1 changed");
            assertThat(report.getJsonObject("filings").getLong("differing")).isEqualTo(2);
            JsonObject verdicts = report.getJsonObject("verdicts");
            assertThat(verdicts.getLong("changed")).isEqualTo(1);
            assertThat(verdicts.getJsonArray("items").getJsonObject(0))
                    .isEqualTo(new JsonObject()
                            .put("submission", filings.get(1))
                            .put("institution", Supervised.MICROLENDER)
                            .put("dataset", "amounts")
                            .put("period", "2026-02")
                            .put("before", "ACCEPTED_WITH_BREACHES")
                            .put("after", "ACCEPTED"));
            JsonObject time = report.getJsonObject("time");
            for (String side : List.of("before", "after")) {
                assertThat(time.getJsonObject(side).getLong("records")).isEqualTo(5);
                assertThat(time.getJsonObject(side).getLong("nanosPerRecord")).isPositive();
                assertThat(time.getJsonObject(side)
                                .getJsonObject("nanosPerRecordByCheck")
                                .fieldNames())
                        .contains("T.1");
            }
            // of two findings one is changed and one gone, and there is one more: all three differ
            assertThat(report.getJsonObject("corpus").getDouble("share")).isEqualTo(1.0);

            assertThat(record(gateway)).isEqualTo(record);
            assertThat(RolloutGateway.becomes(() -> isUnloaded(gateway))).isTrue();

            ProblemAssert.assertProblem(gateway.activate("sample", "1.1.0"), 409, "acceptance-needed");
            JsonObject activated = Supervised.ok(gateway.activate(
                    "sample", "1.1.0", new JsonObject().put("acceptance", "that is the new rule"), "anna"));
            assertThat(activated.getJsonObject("trial").getLong("verdictsChanged"))
                    .isEqualTo(1);
            assertThat(activated.getJsonObject("trial").getBoolean("sameCatalogue"))
                    .isTrue();
            assertThat(history(gateway))
                    .contains("plugin.trial-started", "plugin.trial-ended")
                    .anyMatch(event -> event.contains("that is the new rule"));
        }
    }

    @Test
    void activation_canBeMadeToRequireATrialBesideWhatIsActive() throws IOException {
        try (RolloutGateway gateway = start(Map.of("HEGUI_PLUGINS_REQUIRE_TRIAL", "true"))) {
            push(gateway, changed());
            ProblemAssert.assertProblem(gateway.activate("sample", "1.1.0"), 409, "trial-needed");
            assertThat(tried(gateway, 1).getString("state")).isEqualTo("DONE");
            Path other = PluginJar.good("other").in(home.resolve("new"));
            push(gateway, other);
            assertThat(tried(gateway, "other", "1.0.0", 1).getString("state")).isEqualTo("DONE");
            Supervised.ok(gateway.activate("other", "1.0.0"));

            ProblemAssert.assertProblem(gateway.activate("sample", "1.1.0"), 409, "trial-needed");
            assertThat(gateway.active()).containsEntry("sample", "1.0.0");
            tried(gateway, 1);
            Supervised.ok(gateway.activate("sample", "1.1.0"));
            ProblemAssert.assertProblem(post(gateway, "sample", "1.1.0", 1), 409, "active-already");
        }
    }

    @Test
    void trial_isOneAtATime_isCancelled_andIsBrokenByARestart() throws IOException {
        try (GateFixture gate = new GateFixture()) {
            try (RolloutGateway gateway = start(Map.of())) {
                file(gateway, "2026-01", "GATE,1.00\n");
                file(gateway, "2026-02", "A-1,1.00\n");
                push(gateway, gated());

                Supervised.ok(post(gateway, "sample", "1.2.0", 5));
                gate.awaitArrival();
                ProblemAssert.assertProblem(post(gateway, "sample", "1.2.0", 5), 409, "trial-running");
                // what is filed meanwhile is judged as ever
                file(gateway, "2026-03", "A-1,1.00\n");

                JsonObject cancelled = Supervised.ok(gateway.client()
                        .send("DELETE", path("sample", "1.2.0"), operator(gateway), Map.of(), BodyPublishers.noBody()));
                assertThat(cancelled.getString("state")).isEqualTo("CANCELLED");
                gate.open();
                assertThat(RolloutGateway.becomes(() -> isUnloaded(gateway))).isTrue();

                Supervised.ok(post(gateway, "sample", "1.2.0", 5));
                gate.awaitArrival();
                gate.open();
            }
            try (RolloutGateway gateway = start(Map.of())) {
                JsonObject latest = show(gateway, "sample", "1.2.0");
                assertThat(latest.getString("state")).isIn("BROKEN", "DONE");
                // one that was left behind by a gateway that was killed
                Await.await(database.pool()
                        .query("UPDATE trial SET state = 'RUNNING', ended_at = NULL, report = NULL WHERE id = '"
                                + latest.getString("id") + "'")
                        .execute());
            }
            try (RolloutGateway gateway = start(Map.of())) {
                JsonObject latest = show(gateway, "sample", "1.2.0");
                assertThat(latest.getString("state")).isEqualTo("BROKEN");
                assertThat(latest.getString("problem")).contains("was stopped");
            }
        }
    }

    private RolloutGateway start(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put(UNSIGNED, "false");
        RolloutGateway gateway = RolloutGateway.start(home, database.config(), all);
        filer = gateway.supervised().register(Supervised.MICROLENDER, "SAMPLE");
        return gateway;
    }

    private void file(RolloutGateway gateway, String period, String rows) {
        JsonObject filed = Supervised.ok(gateway.client()
                .submit(
                        "amounts",
                        period,
                        PluginJar.utf8("number,amount\n" + rows),
                        filer,
                        Map.of("Prefer", "wait=30")));
        assertThat(filed.getString("verdict")).isNotNull();
        filings.add(filed.getString("id"));
    }

    private static void push(RolloutGateway gateway, Path jar) throws IOException {
        Supervised.ok(gateway.push(jar, "test"));
    }

    private void keep(RolloutGateway gateway, String filing) {
        Supervised.ok(gateway.client()
                .put(
                        "/api/v1/admin/acceptance/" + filing,
                        operator(gateway),
                        new JsonObject().put("reason", "has a bit of all")));
    }

    private static JsonObject tried(RolloutGateway gateway, int latest) {
        return tried(gateway, "sample", "1.1.0", latest);
    }

    private static JsonObject tried(RolloutGateway gateway, String plugin, String version, int latest) {
        Supervised.ok(post(gateway, plugin, version, latest));
        assertThat(RolloutGateway.becomes(
                        () -> !show(gateway, plugin, version).getString("state").equals("RUNNING")))
                .isTrue();
        return show(gateway, plugin, version);
    }

    private static HttpResponse<String> post(RolloutGateway gateway, String plugin, String version, int latest) {
        return gateway.client().post(path(plugin, version), operator(gateway), new JsonObject().put("filings", latest));
    }

    private static JsonObject show(RolloutGateway gateway, String plugin, String version) {
        return Supervised.ok(gateway.client().get(path(plugin, version), operator(gateway)));
    }

    private static String path(String plugin, String version) {
        return "/api/v1/admin/plugins/" + plugin + "/" + version + "/trial";
    }

    private static String operator(RolloutGateway gateway) {
        return gateway.operator("test");
    }

    private static List<String> history(RolloutGateway gateway) {
        List<String> events = new ArrayList<>();
        Supervised.ok(gateway.client().get("/api/v1/admin/plugins/sample/history", operator(gateway)))
                .getJsonArray("items")
                .forEach(each -> {
                    events.add(((JsonObject) each).getString("action"));
                    events.add(((JsonObject) each).getJsonObject("details").encode());
                });
        return events;
    }

    /** Rows and files. */
    private List<String> record(RolloutGateway gateway) throws IOException {
        List<String> record = new ArrayList<>();
        for (String table : TABLES) {
            for (Row row : Await.await(database.pool()
                    .query("SELECT to_jsonb(t)::text AS row FROM " + table + " t ORDER BY 1")
                    .execute())) {
                record.add(table + " " + row.getString("row"));
            }
        }
        try (Stream<Path> files = Files.walk(gateway.data().resolve("spool"))) {
            files.sorted().map(Path::toString).forEach(record::add);
        }
        return record;
    }

    /** Of the version that was tried nothing is left. */
    private static boolean isUnloaded(RolloutGateway gateway) {
        System.gc();
        return gateway.part(PluginHost.class).states().keySet().stream()
                .allMatch(state -> state == GenerationState.ACTIVE || state == GenerationState.COLLECTED);
    }

    private static String counts(JsonObject difference) {
        return difference.getLong("new") + " new " + difference.getLong("gone") + " gone "
                + difference.getLong("changed") + " changed";
    }

    /** Says nothing of rows B, finds five yuan, and expects another amount. */
    private Path changed() throws IOException {
        return version("1.1.0", """
                if (row.number().startsWith("B")) {
                  return;
                }
                if (row.amount().equals(Money.yuan("5.00"))) {
                  findings.add(Observation.on("amount").observed(row.amount())
                      .expected(Expected.atLeast(Money.yuan("6.00"))));
                }
                """, "0.02").in(home.resolve("new"));
    }

    private Path gated() throws IOException {
        return version("1.2.0", """
                if (row.number().equals("GATE")) {
                  ((java.util.concurrent.Semaphore) System.getProperties().get("hegui.test.arrived")).release();
                  ((java.util.concurrent.Semaphore) System.getProperties().get("hegui.test.gate")).acquireUninterruptibly();
                }
                """, "0.01").in(home.resolve("new"));
    }

    private static PluginJar version(String version, String before, String least) {
        return CheckFixture.jar("sample", "T.1")
                .source(
                        "fixture.NegativeAmountCheck",
                        CheckFixture.check("T.1", "规则", "1", before)
                                .replace("Money.yuan(\"0.01\")", "Money.yuan(\"" + least + "\")"))
                .manifest("Plugin-Version", version);
    }
}
