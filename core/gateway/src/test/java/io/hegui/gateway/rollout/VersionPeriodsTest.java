package io.hegui.gateway.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.engine.catalogue.PluginVersion;
import io.hegui.engine.check.CheckFailure;
import io.hegui.gateway.database.TestDatabase;
import io.hegui.gateway.harness.ProblemAssert;
import io.hegui.gateway.harness.Supervised;
import io.hegui.gateway.plugin.CheckFixture;
import io.hegui.gateway.plugin.GenerationState;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.plugin.PluginJar;
import io.hegui.gateway.plugin.VersionBreaker;
import io.hegui.gateway.plugin.signature.SigningKey;
import io.hegui.gateway.run.Sweeper;
import io.hegui.gateway.testing.Await;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A version that is active from a day on: filings of earlier periods are judged as they were before. */
class VersionPeriodsTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Map<String, String> UNSIGNED = Map.of("HEGUI_PLUGINS_REQUIRE_SIGNATURE", "false");

    /** One finding of version 1.0.0, which wants a cent; two of 1.1.0, which wants two. */
    private static final String ROWS = "A-1,0.00%1$s\nB-1,0.01%1$s\nC-1,1.00%1$s\n";

    private static final String OLD_FILE = "number,amount\n" + ROWS.formatted("");
    private static final String NEW_FILE = "number,amount,fee\n" + ROWS.formatted(",0.00");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    private Path here;

    @TempDir
    private Path there;

    private String filer = "";

    /** The new version has a column more, which files of earlier periods do not have. */
    @Test
    void filings_areJudgedByTheVersionOfTheirPeriod_afterARestart_onAllGateways_andUntilARollback() throws IOException {
        oldVersion().in(here.resolve("plugins"));
        String before;
        String after;
        try (RolloutGateway one = start(here)) {
            String undated = file(one, "2026-02", OLD_FILE, 1);
            Supervised.ok(one.push(newVersion().in(here.resolve("new")), "test"));
            JsonObject activated = Supervised.ok(activate(one, "1.1.0", "2026-03"));
            assertThat(spans(activated)).isEqualTo("1.0.0 until 2026-03-01; 1.1.0");

            before = file(one, "2026-01", OLD_FILE, 1);
            after = file(one, "2026-03", NEW_FILE, 2);
            assertThat(catalogue(one, before))
                    .isEqualTo(catalogue(one, undated))
                    .isNotEqualTo(catalogue(one, after));
            assertThat(Supervised.ok(submit(one, "2026-03", OLD_FILE)).getString("verdict"))
                    .isEqualTo("REJECTED");
            assertThat(message(one, before)).contains("old words");
            assertThat(message(one, after)).contains("new words");

            assertThat(template(one, "")).contains("fee");
            assertThat(template(one, "?period=2026-02")).doesNotContain("fee");
            assertThat(Supervised.ok(activate(one, "1.1.0", "2026-03-01")).getBoolean("changed"))
                    .isFalse();
            ProblemAssert.assertProblem(activate(one, "1.1.0", "2026-Q3"), 409, "in-force-already");
            ProblemAssert.assertProblem(activate(one, "1.0.0", "2026-02"), 409, "lower-version");
            ProblemAssert.assertProblem(activate(one, "1.1.0", "next year"), 400, "bad-request");
            ProblemAssert.assertProblem(one.activate("sample", "1.1.0"), 409, "dataset-changed");
            assertThat(one.client()
                            .get("/api/v1/admin/plugins/sample/history", one.operator("test"))
                            .body())
                    .contains("\"from\":\"2026-03-01\"");
        }
        try (RolloutGateway one = start(here)) {
            before = file(one, "2025-12", OLD_FILE, 1);
            after = file(one, "2026-04", NEW_FILE, 2);
            assertReplayed(one, before);
            assertReplayed(one, after);
            JsonArray catalogues = one.overview().getJsonArray("catalogues");
            assertThat(catalogues).hasSize(2);
            oldVersion().in(there.resolve("plugins"));
            try (RolloutGateway other = RolloutGateway.start(there, database.config(), UNSIGNED)) {
                assertThat(other.overview().getJsonArray("catalogues")).isEqualTo(catalogues);
                ProblemAssert.assertProblem(other.rollBack("sample"), 409, "dataset-changed");
                assertThat(spans(Supervised.ok(rollBackWithItsDataset(other)))).isEqualTo("1.0.0");
                assertThat(RolloutGateway.becomes(
                                () -> one.overview().getJsonArray("catalogues").size() == 1))
                        .isTrue();
                assertThat(RolloutGateway.becomes(() -> isUnloaded(one))).isTrue();
            }
            file(one, "2026-05", OLD_FILE, 1);
            assertReplayed(one, before);
            assertReplayed(one, after, false);
        }
    }

    /** The trial takes the version that judges each filing as the one beside which it tries. */
    @Test
    void trial_comparesEachFilingWithTheVersionOfItsPeriod() throws IOException {
        version("1.0.0", "0.01", "old").in(here.resolve("plugins"));
        try (RolloutGateway gateway = start(here)) {
            Supervised.ok(gateway.push(version("1.1.0", "0.02", "old").in(here.resolve("new")), "test"));
            Supervised.ok(activate(gateway, "1.1.0", "2026-03"));
            file(gateway, "2026-02", OLD_FILE, 1);
            file(gateway, "2026-03", OLD_FILE, 2);
            Supervised.ok(gateway.push(version("1.2.0", "0.02", "old").in(here.resolve("new")), "test"));
            String path = "/api/v1/admin/plugins/sample/1.2.0/trial";
            Supervised.ok(gateway.client().post(path, gateway.operator("test"), new JsonObject().put("filings", 10)));
            assertThat(RolloutGateway.becomes(
                            () -> !trial(gateway, path).getString("state").equals("RUNNING")))
                    .isTrue();

            JsonObject report = trial(gateway, path).getJsonObject("report");
            assertThat(report.getJsonObject("filings").getInteger("judged")).isEqualTo(2);
            assertThat(report.getJsonObject("filings").getInteger("differing")).isEqualTo(1);
            assertThat(report.getJsonObject("findings").getInteger("before")).isEqualTo(3);
            assertThat(report.getJsonObject("findings").getInteger("after")).isEqualTo(4);
        }
    }

    @Test
    void versionWhoseKeyIsRevoked_keepsItsPeriodsFromBeingFiled_andNothingElse() throws IOException {
        SigningKey first = SigningKey.generate("first");
        SigningKey second = SigningKey.generate("second");
        trust(first, "");
        trust(second, "");
        first.sign(version("1.0.0", "0.01", "old").in(here.resolve("plugins")), Instant.now());
        try (RolloutGateway gateway = start(here)) {
            Path jar = version("1.1.0", "0.02", "old").in(here.resolve("new"));
            second.sign(jar, Instant.now());
            Supervised.ok(gateway.push(jar, "test"));
            Supervised.ok(activate(gateway, "1.1.0", "2026-03"));
            file(gateway, "2026-02", OLD_FILE, 1);

            trust(first, "revoked: 2026-01-01\n");

            assertThat(RolloutGateway.becomes(() -> isUnloaded(gateway))).isTrue();
            assertRefusesOldPeriodsOnly(gateway);
        }
        try (RolloutGateway gateway = start(here)) {
            assertRefusesOldPeriodsOnly(gateway);
            Path next = version("1.2.0", "0.01", "old").in(here.resolve("new"));
            second.sign(next, Instant.now());
            Supervised.ok(gateway.push(next, "test"));
            Supervised.ok(activate(gateway, "1.2.0", "2026-05"));
            file(gateway, "2026-05", OLD_FILE, 1);
            trust(first, "");
            assertThat(RolloutGateway.becomes(() -> alarms(gateway).isEmpty())).isTrue();
            file(gateway, "2026-01", OLD_FILE, 1);
        }
    }

    /** Which version is to judge periods that cannot be judged now is kept for the day on which they can be again. */
    @Test
    void changeThatLoadsNothingElse_isRecordedAllTheSame_once() throws IOException {
        SigningKey first = SigningKey.generate("first");
        SigningKey second = SigningKey.generate("second");
        trust(first, "");
        trust(second, "");
        first.sign(version("1.0.0", "0.01", "old").in(here.resolve("plugins")), Instant.now());
        second.sign(PluginJar.good("other").in(here.resolve("plugins")), Instant.now());
        try (RolloutGateway gateway = start(here)) {
            Path sample = version("1.1.0", "0.02", "old").in(here.resolve("new"));
            Path other =
                    PluginJar.good("other").manifest("Plugin-Version", "2.0.0").in(here.resolve("new"));
            for (Path jar : new Path[] {sample, other}) {
                second.sign(jar, Instant.now());
                Supervised.ok(gateway.push(jar, "test"));
            }
            JsonObject march = new JsonObject().put("from", "2026-03");
            Supervised.ok(gateway.activate("sample", "1.1.0", march, "test"));
            Supervised.ok(gateway.activate("other", "2.0.0", march, "test"));
            trust(first, "revoked: 2026-01-01\n");
            assertThat(RolloutGateway.becomes(() -> !alarms(gateway).isEmpty())).isTrue();

            JsonObject change = Supervised.ok(gateway.activate("other", "2.0.0"));

            assertThat(change.getBoolean("changed")).isTrue();
            assertThat(change.getJsonArray("timeline")).hasSize(1);
            assertThat(Supervised.ok(gateway.activate("other", "2.0.0")).getBoolean("changed"))
                    .isFalse();
            assertThat(gateway.overview().getLong("revision")).isEqualTo(change.getLong("revision"));
        }
    }

    /** What replaces a version for other periods is no reason to try again. */
    @Test
    void filingWithoutAConclusion_isJudgedAgainOnceItsOwnPeriodHasAnotherVersion() throws IOException {
        CheckFixture.jar("sample", "T.1").in(here.resolve("plugins"));
        try (RolloutGateway gateway = start(here)) {
            String filing = Supervised.ok(submit(gateway, "2026-02", "number,amount\nTHROW,0.00\n"))
                    .getString("id");
            Sweeper sweeper = gateway.part(Sweeper.class);
            Supervised.ok(gateway.push(version("1.1.0", "0.02", "old").in(here.resolve("new")), "test"));
            Supervised.ok(activate(gateway, "1.1.0", "2026-03"));

            assertThat(Await.await(sweeper.judgeInconclusiveAgain())).isZero();
            PluginVersion failing = gateway.part(PluginHost.class)
                    .timeline()
                    .earlier()
                    .get(0)
                    .catalogue()
                    .loaded()
                    .orElseThrow()
                    .catalogue()
                    .plugins()
                    .get(0);
            for (String filedReturn : new String[] {"a", "b", "c"}) {
                gateway.part(VersionBreaker.class).failed(failing, filedReturn, new CheckFailure("T.1", "it threw"));
            }
            assertThat(RolloutGateway.becomes(() -> alarms(gateway).contains("version 1.0.0 cannot do its work")))
                    .isTrue();
            assertThat(gateway.overview().getJsonArray("catalogues")).hasSize(2);

            Supervised.ok(gateway.activate("sample", "1.1.0"));
            assertThat(RolloutGateway.becomes(() -> "ACCEPTED_WITH_BREACHES"
                            .equals(gateway.supervised()
                                    .submission(filing, filer)
                                    .getString("verdict"))))
                    .isTrue();
        }
    }

    private void assertRefusesOldPeriodsOnly(RolloutGateway gateway) {
        ProblemAssert.assertProblem(submit(gateway, "2025-11", OLD_FILE), 503, "period-not-judged");
        file(gateway, "2026-04", OLD_FILE, 2);
        assertThat(alarms(gateway)).contains("plugin-period", "revoked or removed");
        JsonObject health =
                new JsonObject(gateway.client().get("/health/ready", "").body());
        assertThat(health.getString("status")).isEqualTo("UP");
        assertThat(health.getJsonArray("alarms")).contains("plugin-period");
    }

    private static String alarms(RolloutGateway gateway) {
        JsonArray alarms = gateway.overview().getJsonArray("alarms");
        return alarms.isEmpty() ? "" : alarms.encode();
    }

    private RolloutGateway start(Path home) {
        RolloutGateway gateway = RolloutGateway.start(home, database.config(), UNSIGNED);
        filer = gateway.supervised().register(Supervised.MICROLENDER, "SAMPLE");
        return gateway;
    }

    private static HttpResponse<String> activate(RolloutGateway gateway, String version, String from) {
        return gateway.activate("sample", version, new JsonObject().put("from", from), "test");
    }

    private static HttpResponse<String> rollBackWithItsDataset(RolloutGateway gateway) {
        return gateway.client()
                .post(
                        "/api/v1/admin/plugins/sample/rollback",
                        gateway.operator("test"),
                        new JsonObject().put("reason", "a test").put("allowDatasetChange", true));
    }

    private HttpResponse<String> submit(RolloutGateway gateway, String period, String file) {
        return gateway.client().submit("amounts", period, PluginJar.utf8(file), filer, Map.of("Prefer", "wait=30"));
    }

    /** @param findings how many the version finds that judges it */
    private String file(RolloutGateway gateway, String period, String file, int findings) {
        JsonObject filed = Supervised.ok(submit(gateway, period, file));
        assertThat(filed.getString("verdict")).isEqualTo("ACCEPTED_WITH_BREACHES");
        assertThat(filed.getJsonObject("findings").getJsonObject("byCheck").getInteger("T.1"))
                .isEqualTo(findings);
        return filed.getString("id");
    }

    private String template(RolloutGateway gateway, String query) {
        return gateway.client()
                .get("/api/v1/datasets/amounts/template.csv" + query, filer)
                .body();
    }

    private String catalogue(RolloutGateway gateway, String filing) {
        return gateway.supervised().submission(filing, filer).getString("catalogue");
    }

    private String message(RolloutGateway gateway, String filing) {
        return gateway.supervised().findings(filing, filer).get(0).getString("message");
    }

    private static void assertReplayed(RolloutGateway gateway, String filing) {
        assertReplayed(gateway, filing, true);
    }

    /** @param same whether the same versions judge its period now */
    private static void assertReplayed(RolloutGateway gateway, String filing, boolean same) {
        JsonObject replay = Supervised.ok(gateway.client()
                .post("/api/v1/admin/submissions/" + filing + "/replay", gateway.operator("test"), new JsonObject()));
        assertThat(replay.getBoolean("identical")).isTrue();
        assertThat(replay.getJsonObject("current").getBoolean("same")).isEqualTo(same);
    }

    private static JsonObject trial(RolloutGateway gateway, String path) {
        return Supervised.ok(gateway.client().get(path, gateway.operator("test")));
    }

    /** No version but those that judge is loaded. */
    private static boolean isUnloaded(RolloutGateway gateway) {
        Map<GenerationState, Long> states = gateway.part(PluginHost.class).states();
        return states.getOrDefault(GenerationState.ACTIVE, 0L) == 1 && !states.containsKey(GenerationState.DRAINING);
    }

    private static String spans(JsonObject change) {
        StringBuilder text = new StringBuilder();
        for (Object each : change.getJsonArray("timeline")) {
            JsonObject span = (JsonObject) each;
            text.append(text.isEmpty() ? "" : "; ").append(span.getString("version"));
            text.append(span.containsKey("until") ? " until " + span.getString("until") : "");
        }
        return text.toString();
    }

    private void trust(SigningKey key, String more) throws IOException {
        LocalDate today = LocalDate.now(SHANGHAI);
        Path publishers = Files.createDirectories(here.resolve("config/publishers"));
        Path draft = Files.writeString(
                publishers.resolve(key.publisher() + ".draft"),
                key.published(today.minusDays(1), today.plusDays(10)).yaml() + more);
        Files.move(draft, publishers.resolve(key.publisher() + ".yaml"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static PluginJar oldVersion() {
        return version("1.0.0", "0.01", "old");
    }

    private static PluginJar newVersion() {
        return version("1.1.0", "0.02", "new")
                .source("fixture.Row", """
                        package fixture;
                        import io.hegui.sdk.dataset.Column;
                        import io.hegui.sdk.value.Money;
                        public record Row(
                            @Column(zh = "编号", en = "Number", key = true) String number,
                            @Column(zh = "金额", en = "Amount") Money amount,
                            @Column(zh = "费用", en = "Fee") Money fee) {}
                        """)
                .resource("examples/amounts.csv", PluginJar.utf8("number,amount,fee\nA-1,10.00,0.00\n"));
    }

    private static PluginJar version(String version, String least, String words) {
        return CheckFixture.jar("sample", "T.1")
                .source(
                        "fixture.NegativeAmountCheck",
                        CheckFixture.check("T.1", "规则", "1", "")
                                .replace(
                                        "!row.amount().isPositive()",
                                        "row.amount().compareTo(Money.yuan(\"" + least + "\")) < 0")
                                .replace("Money.yuan(\"0.01\")", "Money.yuan(\"" + least + "\")"))
                .resource("checks/T.1.yaml", PluginJar.utf8("""
                        rule: {zh: "金额须为正。", en: "The amount is positive."}
                        fix: {zh: "更正金额。", en: "Correct the amount."}
                        messages:
                          finding: {zh: "{key} 的金额 {observed} 不足。", en: "In %s words, {observed} of {key} is too little."}
                        examples:
                          - name: an amount below zero
                            rows: [{amount: "-0.01"}]
                            finds: [{row: 1, field: amount}]
                          - name: a large amount
                            rows: [{amount: "100.00"}]
                            finds: []
                        """.formatted(words)))
                .manifest("Plugin-Version", version);
    }
}
