package io.hegui.gateway.recall;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.database.TestDatabase;
import io.hegui.gateway.harness.Supervised;
import io.hegui.gateway.plugin.PluginJar;
import io.hegui.gateway.rollout.RolloutGateway;
import io.hegui.gateway.security.Principal;
import io.hegui.gateway.security.Role;
import io.hegui.gateway.security.SigningKeys;
import io.hegui.gateway.testing.SettableClock;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Filings that are judged again while some of their checks were watched, or warned of, when they arrived. */
class StagedRecallTest {
    /** While it is set a check hangs; the plugin's class loader shares nothing with the test but the JDK. */
    private static final String HANG = "hegui.test.recall.hang";

    private static final String WRONG = "A-1,0.00\nB-1,500.00\n";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    private Path home;

    private final SettableClock clock = new SettableClock(Instant.now());
    private final LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));

    @Test
    void filing_isJudgedAgainUnderItsOwnStages_andItsFilerReadsOfNoWatchedCheck() throws IOException {
        try (RolloutGateway gateway = start("", Map.of())) {
            stage(gateway, today, today.plusDays(10), today.plusDays(40));
            String watched = file(gateway, "2026-01");
            clock.advance(Duration.ofDays(10));
            String warned = file(gateway, "2026-02");
            clock.advance(Duration.ofDays(30));
            String enforced = file(gateway, "2026-03");

            recall(gateway, "T.1");
            assertThat(show(gateway, watched).getString("verdict")).isEqualTo("ACCEPTED");
            assertThat(show(gateway, warned).getString("verdict")).isEqualTo("ACCEPTED");
            assertThat(show(gateway, enforced).getString("verdict")).isEqualTo("ACCEPTED_WITH_BREACHES");
            for (String seen : seenByTheFiler(gateway, watched)) {
                assertThat(seen).contains("T.1").doesNotContain("T.2", "watched", "WATCHED");
            }
            assertThat(told(gateway, watched).getJsonObject("after").getLong("findings"))
                    .isZero();
            assertThat(foundByWatched(gateway, watched)).isEqualTo(1);
            for (String judgement : List.of("", "&judgement=0")) {
                assertWarned(gateway, warned, judgement);
            }

            JsonObject wrongToo = recall(gateway, "T.2");
            assertThat(show(gateway, watched).getJsonArray("rejudged")).hasSize(1);
            assertThat(findings(gateway, warned, "")).isEmpty();
            assertThat(show(gateway, enforced).getString("verdict")).isEqualTo("ACCEPTED");
            takeBack(gateway, wrongToo);
            assertThat(show(gateway, warned).getString("verdict")).isEqualTo("ACCEPTED");
            assertWarned(gateway, warned, "");
            assertThat(show(gateway, enforced).getString("verdict")).isEqualTo("ACCEPTED_WITH_BREACHES");
            for (String filing : List.of(watched, warned, enforced)) {
                assertThat(replay(gateway, filing)).as(filing).isTrue();
            }
        }
    }

    @Test
    void watchedCheck_thatDoesNotComeBack_keepsNoFilingFromBeingJudgedAgain() throws IOException {
        String hang = "while (Boolean.getBoolean(\"" + HANG + "\")) { System.getProperties().size(); }";
        try (RolloutGateway gateway = start(hang, Map.of("HEGUI_RUN_CHECK_DEADLINE", "PT1S"))) {
            Supervised.ok(decide(gateway, new JsonObject().put("watched", today.toString())));
            String filing = file(gateway, "2026-01");
            assertThat(foundByWatched(gateway, filing)).isEqualTo(1);
            System.setProperty(HANG, "true");

            recall(gateway, "T.1");
            JsonObject again = show(gateway, filing);
            assertThat(again.getString("verdict")).isEqualTo("ACCEPTED");
            assertThat(again.getLong("records")).isEqualTo(2);
            assertThat(again.getJsonArray("failures")).isEmpty();
            assertThat(again.getJsonArray("rejudged").getJsonObject(0).getString("outcome"))
                    .isEqualTo("OF_RECORD");
            JsonObject said = watched(gateway, filing).getJsonArray("checks").getJsonObject(0);
            assertThat(said.getLong("findings")).isZero();
            assertThat(said.getString("failure")).isNotBlank();
        } finally {
            System.clearProperty(HANG);
        }
    }

    private void assertWarned(RolloutGateway gateway, String filing, String judgement) {
        JsonArray findings = findings(gateway, filing, "&check=T.2" + judgement);
        assertThat(findings).as(filing + judgement).hasSize(1);
        assertThat(findings.getJsonObject(0).getString("enforcedFrom"))
                .as(filing + judgement)
                .isEqualTo(today.plusDays(40).toString());
    }

    private List<String> seenByTheFiler(RolloutGateway gateway, String filing) {
        String own = "/api/v1/submissions/" + filing;
        List<String> seen = new ArrayList<>();
        seen.add(show(gateway, filing).encode());
        seen.add(findings(gateway, filing, "&judgement=0").encode());
        seen.add(export(gateway, own + "/findings?judgement=0", "application/x-ndjson"));
        seen.add(told(gateway, filing).encode());
        seen.add(
                Supervised.ok(gateway.client().get("/api/v1/rejudgements", filer(gateway)))
                        .getJsonArray("items")
                        .stream()
                        .map(each -> (JsonObject) each)
                        .filter(each -> each.getString("submission").equals(filing))
                        .toList()
                        .toString());
        return seen;
    }

    /** What is signed of the first time that it was judged again. */
    private static JsonObject told(RolloutGateway gateway, String filing) {
        return gateway.part(SigningKeys.class)
                .verify(
                        show(gateway, filing)
                                .getJsonArray("rejudged")
                                .getJsonObject(0)
                                .getString("notice"),
                        Notices.TYPE)
                .orElseThrow();
    }

    private RolloutGateway start(String first, Map<String, String> settings) throws IOException {
        RecallFixture.version("1.0.0", first).in(home.resolve("plugins"));
        Map<String, String> all = new HashMap<>(settings);
        all.put("HEGUI_PLUGINS_REQUIRE_SIGNATURE", "false");
        RolloutGateway gateway = RolloutGateway.start(home, database.config(), all, clock);
        gateway.supervised().register(Supervised.MICROLENDER, "SAMPLE");
        return gateway;
    }

    private static String filer(RolloutGateway gateway) {
        return gateway.token(new Principal("filer", Role.INSTITUTION, Optional.of(Supervised.MICROLENDER)));
    }

    private static String file(RolloutGateway gateway, String period) {
        JsonObject filed = Supervised.ok(gateway.client()
                .submit(
                        "amounts",
                        period,
                        PluginJar.utf8("number,amount\n" + WRONG),
                        filer(gateway),
                        Map.of("Prefer", "wait=30")));
        assertThat(filed.getString("verdict")).isEqualTo("REJECTED");
        return filed.getString("id");
    }

    private static void stage(RolloutGateway gateway, LocalDate watched, LocalDate warned, LocalDate enforced) {
        Supervised.ok(decide(
                gateway,
                new JsonObject()
                        .put("watched", watched.toString())
                        .put("warned", warned.toString())
                        .put("enforced", enforced.toString())));
    }

    private static HttpResponse<String> decide(RolloutGateway gateway, JsonObject plan) {
        return gateway.client()
                .put("/api/v1/admin/checks/T.2/stages", gateway.operator("test"), plan.put("reason", "a new rule"));
    }

    /** Withdraws it for all filings, and waits until they are judged again. */
    private static JsonObject recall(RolloutGateway gateway, String check) {
        return awaitEnd(
                gateway,
                gateway.client()
                        .post(
                                "/api/v1/admin/checks/" + check + "/recall",
                                gateway.operator("test"),
                                new JsonObject().put("reason", "it was wrong")));
    }

    private static void takeBack(RolloutGateway gateway, JsonObject recall) {
        awaitEnd(
                gateway,
                gateway.client()
                        .post(
                                "/api/v1/admin/recalls/" + recall.getString("id") + "/take-back",
                                gateway.operator("test"),
                                new JsonObject().put("reason", "it was right")));
    }

    private static JsonObject awaitEnd(RolloutGateway gateway, HttpResponse<String> answer) {
        JsonObject recall = Supervised.ok(answer);
        assertThat(RolloutGateway.becomes(() -> Supervised.ok(gateway.client()
                                        .get(
                                                "/api/v1/admin/recalls/" + recall.getString("id"),
                                                gateway.operator("test")))
                                .getJsonObject("filings")
                                .getLong("left")
                        == 0))
                .isTrue();
        return recall;
    }

    private static JsonObject show(RolloutGateway gateway, String filing) {
        return Supervised.ok(gateway.client().get("/api/v1/submissions/" + filing, filer(gateway)));
    }

    private static JsonArray findings(RolloutGateway gateway, String filing, String query) {
        return Supervised.ok(gateway.client()
                        .get("/api/v1/submissions/" + filing + "/findings?limit=10" + query, filer(gateway)))
                .getJsonArray("items");
    }

    private static String export(RolloutGateway gateway, String path, String format) {
        HttpResponse<String> answer = gateway.client().get(path, filer(gateway), format);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static JsonObject watched(RolloutGateway gateway, String filing) {
        return Supervised.ok(
                gateway.client().get("/api/v1/admin/submissions/" + filing + "/watched", gateway.operator("test")));
    }

    private static long foundByWatched(RolloutGateway gateway, String filing) {
        return watched(gateway, filing).getJsonArray("checks").getJsonObject(0).getLong("findings");
    }

    private static boolean replay(RolloutGateway gateway, String filing) {
        return Supervised.ok(gateway.client()
                        .post(
                                "/api/v1/admin/submissions/" + filing + "/replay",
                                gateway.operator("test"),
                                new JsonObject()))
                .getBoolean("identical");
    }
}
