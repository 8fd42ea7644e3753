package io.hegui.gateway.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.database.TestDatabase;
import io.hegui.gateway.harness.ProblemAssert;
import io.hegui.gateway.harness.Supervised;
import io.hegui.gateway.plugin.CheckFixture;
import io.hegui.gateway.plugin.PluginJar;
import io.hegui.gateway.rollout.RolloutGateway;
import io.hegui.gateway.testing.Await;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A filing is judged once more as it was, whatever is active by now. */
class ReplayTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    private Path home;

    private String filer = "";

    @Test
    void replay_givesTheFindingsOnRecord_andTellsWhatTheCurrentCatalogueChanges() throws IOException {
        version("1.0.0", "0.01").in(home.resolve("plugins"));
        String filing;
        try (RolloutGateway gateway = start()) {
            filing = file(gateway, "2026-01", "A-1,0.00\nB-1,0.01\nC-1,0.00\nD-1,1.00\n");
            JsonObject same = Supervised.ok(replay(gateway, filing));
            assertThat(same.getBoolean("identical")).isTrue();
            assertThat(same.getJsonObject("current").getBoolean("same")).isTrue();

            Supervised.ok(gateway.push(version("1.1.0", "0.02").in(home.resolve("new")), "test"));
            Supervised.ok(gateway.activate("sample", "1.1.0"));
        }
        // other reference data too, and nothing of the old plugin left on this machine
        Files.writeString(
                home.resolve("config/calendar/more.csv"),
                Files.readString(home.resolve("config/calendar/cn_holidays.csv"))
                                .lines()
                                .limit(1)
                                .toList()
                                .get(0) + "\n");
        try (RolloutGateway gateway = start()) {
            String recorded = Supervised.ok(gateway.client().get("/api/v1/submissions/" + filing, filer))
                    .encode();

            JsonObject replay = Supervised.ok(replay(gateway, filing));

            assertThat(replay.getBoolean("identical")).isTrue();
            assertThat(replay.getJsonObject("recorded")).isEqualTo(replay.getJsonObject("replayed"));
            assertThat(replay.getJsonObject("recorded").getLong("findings")).isEqualTo(2);
            assertThat(replay.getJsonObject("differences").isEmpty()).isTrue();
            JsonObject current = replay.getJsonObject("current");
            assertThat(current.getBoolean("same")).isFalse();
            assertThat(current.getBoolean("sameReferenceData")).isFalse();
            assertThat(current.getJsonArray("plugins"))
                    .isEqualTo(JsonArray.of(new JsonObject()
                            .put("plugin", "sample")
                            .put("before", "1.0.0")
                            .put("after", "1.1.0")));
            assertThat(current.getJsonObject("differences").getJsonObject("T.1"))
                    .isEqualTo(new JsonObject()
                            .put("new", 1L)
                            .put("gone", 0L)
                            .put("changed", 2L)
                            .put("rows", JsonArray.of(1, 2, 3)));
            assertThat(Supervised.ok(gateway.client().get("/api/v1/submissions/" + filing, filer))
                            .encode())
                    .isEqualTo(recorded);

            // the negative control: a record that is not what the catalogue finds
            Await.await(database.pool()
                    .query("UPDATE submission SET findings_by_check = '{\"T.1\": 3}' WHERE id = '" + filing + "'")
                    .execute());
            assertThat(Supervised.ok(replay(gateway, filing)).getBoolean("identical"))
                    .isFalse();

            Await.await(database.pool().query("DELETE FROM catalogue").execute());
            ProblemAssert.assertProblem(replay(gateway, filing), 409, "catalogue-not-kept");
            ProblemAssert.assertProblem(replay(gateway, UUID.randomUUID().toString()), 404, "not-found");
        }
    }

    private RolloutGateway start() {
        RolloutGateway gateway =
                RolloutGateway.start(home, database.config(), Map.of("HEGUI_PLUGINS_REQUIRE_SIGNATURE", "false"));
        filer = gateway.supervised().register(Supervised.MICROLENDER, "SAMPLE");
        return gateway;
    }

    private String file(RolloutGateway gateway, String period, String rows) {
        JsonObject filed = Supervised.ok(gateway.client()
                .submit(
                        "amounts",
                        period,
                        PluginJar.utf8("number,amount\n" + rows),
                        filer,
                        Map.of("Prefer", "wait=30")));
        assertThat(filed.getString("verdict")).isEqualTo("ACCEPTED_WITH_BREACHES");
        return filed.getString("id");
    }

    private static HttpResponse<String> replay(RolloutGateway gateway, String filing) {
        return gateway.client()
                .post("/api/v1/admin/submissions/" + filing + "/replay", gateway.operator("test"), new JsonObject());
    }

    private static PluginJar version(String version, String least) {
        return CheckFixture.jar("sample", "T.1")
                .source(
                        "fixture.NegativeAmountCheck",
                        CheckFixture.check("T.1", "规则", "1", "")
                                .replace("Money.yuan(\"0.01\")", "Money.yuan(\"" + least + "\")")
                                .replace(
                                        "!row.amount().isPositive()",
                                        "row.amount().compareTo(Money.yuan(\"" + least + "\")) < 0"))
                .resource("checks/T.1.yaml", PluginJar.utf8("""
                        rule: {zh: "金额须为正。", en: "The amount is positive."}
                        fix: {zh: "更正金额。", en: "Correct the amount."}
                        messages:
                          finding: {zh: "{key} 的金额 {observed} 不为正。", en: "The amount {observed} of {key} is not positive."}
                        examples:
                          - name: an amount below zero
                            rows: [{amount: "-0.01"}]
                            finds: [{row: 1, field: amount}]
                          - name: a large amount
                            rows: [{amount: "100.00"}]
                            finds: []
                        """))
                .manifest("Plugin-Version", version);
    }
}
