package io.hegui.gateway.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.database.TestDatabase;
import io.hegui.gateway.harness.ProblemAssert;
import io.hegui.gateway.harness.Supervised;
import io.hegui.gateway.plugin.CheckFixture;
import io.hegui.gateway.plugin.PluginJar;
import io.hegui.gateway.rollout.RolloutGateway;
import io.hegui.gateway.security.Principal;
import io.hegui.gateway.security.Role;
import io.hegui.gateway.testing.Await;
import io.hegui.gateway.testing.SettableClock;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A check is watched, warned of and enforced on a running gateway. */
class StageTest {
    /** What a check that hangs waits for; the plugin's class loader shares nothing with the test but the JDK. */
    private static final String FREE = "hegui.test.stage.free";

    private static final String WRONG = "A-1,0.00\nB-1,5.00\n";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    private Path home;

    @TempDir
    private Path there;

    private final SettableClock clock = new SettableClock(Instant.now());
    private final LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));

    @BeforeEach
    void ship() throws IOException {
        plugin().in(home.resolve("plugins"));
        plugin().in(there.resolve("plugins"));
    }

    @Test
    void check_isSeenByOperatorsOnly_thenByAll_thenStopsFilings_andEachVerdictStaysWhatItWas() {
        try (RolloutGateway gateway = start(home, Map.of())) {
            file(gateway, "2026-01", WRONG, "REJECTED");
            JsonObject decided = Supervised.ok(decide(gateway, plan(today, today.plusDays(10), today.plusDays(40))));
            assertThat(decided.getString("stage")).isEqualTo("WATCHED");

            String watched = file(gateway, "2026-02", WRONG, "ACCEPTED");
            String failed = file(gateway, "2026-03", "THROW,1.00\n", "ACCEPTED");
            String right = file(gateway, "2026-04", "A-1,1.00\n", "ACCEPTED");
            // what is in a test filing says nothing about the check
            file(gateway, "2026-02&test=true", WRONG, "ACCEPTED");
            for (String seen : seenByTheFiler(gateway, watched)) {
                assertThat(seen).doesNotContain("T.1", "watched", "WATCHED");
            }
            assertThat(seenByTheFiler(gateway, failed)).noneMatch(seen -> seen.contains("T.1"));
            // but for what is their own, the same as a filing in which nothing is wrong
            assertThat(show(gateway, watched).getJsonObject("findings"))
                    .isEqualTo(show(gateway, right).getJsonObject("findings"));
            assertThat(replay(gateway, watched)).isTrue();

            JsonObject all = Supervised.ok(admin(gateway, "/checks/T.1/watched"));
            assertThat(all.getLong("filings")).isEqualTo(3);
            assertThat(all.getLong("withFindings")).isEqualTo(1);
            assertThat(all.getLong("failed")).isEqualTo(1);
            assertThat(all.getJsonArray("items")).hasSize(2);
            JsonObject one = Supervised.ok(admin(gateway, "/submissions/" + watched + "/watched?lang=en"));
            assertThat(one.getJsonArray("items")).hasSize(1);
            assertThat(one.getJsonArray("items").getJsonObject(0).getString("message"))
                    .contains("of A-1 is not positive");
            assertThat(Supervised.ok(admin(gateway, "/submissions/" + failed + "/watched"))
                            .getJsonArray("checks")
                            .getJsonObject(0)
                            .getString("failure"))
                    .contains("out of order");
            ProblemAssert.assertProblem(
                    admin(gateway, "/submissions/" + new UUID(0, 1) + "/watched"), 404, "submission-unknown");
            for (Role role : List.of(Role.INSTITUTION, Role.SUPERVISOR, Role.AUDITOR)) {
                for (String path : List.of("/checks/T.1/watched", "/submissions/" + watched + "/watched")) {
                    ProblemAssert.assertProblem(
                            gateway.client().get("/api/v1/admin" + path, token(gateway, role)), 403, "forbidden");
                }
            }

            clock.advance(Duration.ofDays(10));
            String warned = file(gateway, "2026-05", WRONG, "ACCEPTED");
            assertThat(show(gateway, warned).getJsonObject("findings"))
                    .isEqualTo(new JsonObject()
                            .put("total", 1)
                            .put("byCheck", new JsonObject().put("T.1", 1))
                            .put(
                                    "warned",
                                    new JsonObject()
                                            .put("T.1", today.plusDays(40).toString())));
            assertWarned(gateway, warned);
            assertThat(Supervised.ok(gateway.client().get("/api/v1/checks/T.1", filer(gateway)))
                            .getString("enforcedFrom"))
                    .isEqualTo(today.plusDays(40).toString());
            assertThat(gateway.client()
                            .get("/api/v1/checks/T.1?lang=en", filer(gateway), "text/html")
                            .body())
                    .contains("Warned of", "enforced from " + today.plusDays(40));

            clock.advance(Duration.ofDays(30));
            file(gateway, "2026-06", WRONG, "REJECTED");
            assertThat(show(gateway, watched).getString("verdict")).isEqualTo("ACCEPTED");
            assertWarned(gateway, warned);
            for (String filing : List.of(watched, failed, warned)) {
                assertThat(replay(gateway, filing)).as(filing).isTrue();
            }
            assertThat(audited()).contains("check.stages-decided T.1");
        }
    }

    @Test
    void watchedCheck_thatDoesNotComeBack_keepsNoFilingFromItsVerdict() {
        try (RolloutGateway gateway = start(home, Map.of("HEGUI_RUN_CHECK_DEADLINE", "PT1S"))) {
            Supervised.ok(decide(gateway, plan(today, null, null)));
            String filing = file(gateway, "2026-02", "A-1,0.00\nHANG,5.00\nC-1,6.00\n", "ACCEPTED");
            assertThat(show(gateway, filing).getLong("records")).isEqualTo(3);
            assertThat(seenByTheFiler(gateway, filing)).noneMatch(seen -> seen.contains("T.1"));
            JsonObject said = Supervised.ok(admin(gateway, "/submissions/" + filing + "/watched"))
                    .getJsonArray("checks")
                    .getJsonObject(0);
            assertThat(said.getLong("findings")).isZero();
            assertThat(said.getString("failure")).isNotBlank();
            assertThat(replay(gateway, filing)).isTrue();
        } finally {
            System.setProperty(FREE, "true");
        }
    }

    @Test
    void stages_needASecondPerson_holdOnOtherGateways_andOutliveAStart() {
        Map<String, String> rule = Map.of("HEGUI_PLUGINS_TWO_PERSON", "true");
        try (RolloutGateway gateway = start(home, rule);
                RolloutGateway elsewhere = start(there, rule)) {
            assertRefusals(gateway);
            JsonObject proposed = Supervised.ok(decide(gateway, plan(today, null, null)));
            assertThat(proposed.getString("stage")).isEqualTo("ENFORCED");
            assertThat(proposed.getJsonObject("proposed").getString("proposedBy"))
                    .isEqualTo("test");
            file(gateway, "2026-01", WRONG, "REJECTED");
            ProblemAssert.assertProblem(confirm(gateway, "test"), 403, "second-person-needed");
            assertThat(Supervised.ok(confirm(gateway, "anna")).getString("stage"))
                    .isEqualTo("WATCHED");
            ProblemAssert.assertProblem(confirm(gateway, "anna"), 409, "stages-not-proposed");
            file(gateway, "2026-02", WRONG, "ACCEPTED");
            assertThat(RolloutGateway.becomes(
                            () -> Supervised.ok(elsewhere.client().get("/api/v1/checks/T.1", filer(elsewhere)))
                                    .getString("stage")
                                    .equals("WATCHED")))
                    .isTrue();
            file(elsewhere, "2026-03", WRONG, "ACCEPTED");
        }
        try (RolloutGateway gateway = start(home, rule)) {
            file(gateway, "2026-04", WRONG, "ACCEPTED");
            assertThat(Supervised.ok(admin(gateway, "/stages"))
                            .getJsonArray("items")
                            .getJsonObject(0)
                            .getString("stage"))
                    .isEqualTo("WATCHED");
        }
    }

    private void assertRefusals(RolloutGateway gateway) {
        JsonObject early = plan(null, today, today.plusDays(29));
        ProblemAssert.assertProblem(decide(gateway, early), 409, "lead-time-too-short");
        ProblemAssert.assertProblem(decide(gateway, plan(null, null, null)), 400, "bad-request");
        ProblemAssert.assertProblem(decide(gateway, new JsonObject().put("watched", "soon")), 400, "bad-request");
        ProblemAssert.assertProblem(
                decide(gateway, plan(today, null, null).put("watched", "soon")), 400, "bad-request");
        ProblemAssert.assertProblem(decide(gateway, "S.file.format", plan(today, null, null)), 409, "not-stageable");
        ProblemAssert.assertProblem(
                decide(gateway, "T.9", plan(today.plusDays(1), null, null)), 409, "check-not-active");
        ProblemAssert.assertProblem(
                gateway.client().put("/api/v1/admin/checks/T.1/stages", filer(gateway), plan(today, null, null)),
                403,
                "forbidden");
        assertThat(Supervised.ok(admin(gateway, "/checks/T.1/stages")).getJsonArray("plans"))
                .isEmpty();
    }

    private void assertWarned(RolloutGateway gateway, String filing) {
        JsonObject finding =
                gateway.supervised().findings(filing, filer(gateway)).get(0);
        assertThat(finding.getString("stage")).isEqualTo("WARNED");
        assertThat(finding.getString("enforcedFrom"))
                .isEqualTo(today.plusDays(40).toString());
        assertThat(export(gateway, filing, "application/x-ndjson")).contains("\"stage\":\"WARNED\"");
        assertThat(export(gateway, filing, "text/csv"))
                .contains(",enforcedFrom\r\n", "," + today.plusDays(40) + "\r\n");
    }

    /** All that an institution, or a supervisor, can read of a filing. */
    private List<String> seenByTheFiler(RolloutGateway gateway, String filing) {
        List<String> seen = new ArrayList<>();
        String own = "/api/v1/submissions/" + filing;
        for (String token : List.of(filer(gateway), token(gateway, Role.SUPERVISOR))) {
            for (String path :
                    List.of(own, own + "/findings", own + "/findings?check=T.1", own + "/receipt", own + "/events")) {
                seen.add(gateway.client().get(path, token).body());
            }
            Supervised.ok(gateway.client().get("/api/v1/submissions?dataset=amounts", token))
                    .getJsonArray("items")
                    .stream()
                    .map(each -> (JsonObject) each)
                    .filter(each -> each.getString("id").equals(filing))
                    .forEach(each -> seen.add(each.encode()));
        }
        seen.add(export(gateway, filing, "application/x-ndjson"));
        seen.add(export(gateway, filing, "text/csv"));
        return seen;
    }

    private RolloutGateway start(Path where, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("HEGUI_PLUGINS_REQUIRE_SIGNATURE", "false");
        RolloutGateway gateway = RolloutGateway.start(where, database.config(), all, clock);
        gateway.supervised().register(Supervised.MICROLENDER, "SAMPLE");
        return gateway;
    }

    private static PluginJar plugin() {
        return CheckFixture.jar("sample", "T.1")
                .source(
                        "fixture.NegativeAmountCheck",
                        CheckFixture.check("T.1", "规则", "1", """
                        if (row.number().equals("THROW")) {
                          throw new IllegalStateException("out of order");
                        }
                        while (row.number().equals("HANG") && !Boolean.getBoolean("%s")) {
                          System.getProperties().size();
                        }
                        """.formatted(FREE))
                                .replace("Kind.COMPLIANCE", "Kind.INTEGRITY"));
    }

    private static String filer(RolloutGateway gateway) {
        return token(gateway, Role.INSTITUTION);
    }

    private static String token(RolloutGateway gateway, Role role) {
        return gateway.token(new Principal(
                "somebody", role, role == Role.INSTITUTION ? Optional.of(Supervised.MICROLENDER) : Optional.empty()));
    }

    private static String file(RolloutGateway gateway, String period, String rows, String verdict) {
        JsonObject filed = Supervised.ok(gateway.client()
                .submit(
                        "amounts",
                        period,
                        PluginJar.utf8("number,amount\n" + rows),
                        filer(gateway),
                        Map.of("Prefer", "wait=30")));
        assertThat(filed.getString("verdict")).as(filed.encode()).isEqualTo(verdict);
        return filed.getString("id");
    }

    private static JsonObject plan(
            @Nullable LocalDate watched, @Nullable LocalDate warned, @Nullable LocalDate enforced) {
        JsonObject plan = new JsonObject().put("reason", "a new rule");
        Optional.ofNullable(watched).ifPresent(day -> plan.put("watched", day.toString()));
        Optional.ofNullable(warned).ifPresent(day -> plan.put("warned", day.toString()));
        Optional.ofNullable(enforced).ifPresent(day -> plan.put("enforced", day.toString()));
        return plan;
    }

    private static HttpResponse<String> decide(RolloutGateway gateway, JsonObject plan) {
        return decide(gateway, "T.1", plan);
    }

    private static HttpResponse<String> decide(RolloutGateway gateway, String check, JsonObject plan) {
        return gateway.client().put("/api/v1/admin/checks/" + check + "/stages", gateway.operator("test"), plan);
    }

    private static HttpResponse<String> confirm(RolloutGateway gateway, String subject) {
        return gateway.client()
                .post("/api/v1/admin/checks/T.1/stages/confirm", gateway.operator(subject), new JsonObject());
    }

    private static HttpResponse<String> admin(RolloutGateway gateway, String path) {
        return gateway.client().get("/api/v1/admin" + path, gateway.operator("test"));
    }

    private static boolean replay(RolloutGateway gateway, String filing) {
        return Supervised.ok(gateway.client()
                        .post(
                                "/api/v1/admin/submissions/" + filing + "/replay",
                                gateway.operator("test"),
                                new JsonObject()))
                .getBoolean("identical");
    }

    private static JsonObject show(RolloutGateway gateway, String filing) {
        return Supervised.ok(gateway.client().get("/api/v1/submissions/" + filing, filer(gateway)));
    }

    private static String export(RolloutGateway gateway, String filing, String format) {
        HttpResponse<String> answer =
                gateway.client().get("/api/v1/submissions/" + filing + "/findings", filer(gateway), format);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private List<String> audited() {
        List<String> audited = new ArrayList<>();
        for (Row row : Await.await(database.pool()
                .query("SELECT action, subject FROM audit_event ORDER BY seq")
                .execute())) {
            audited.add(row.getString("action") + " " + row.getString("subject"));
        }
        return audited;
    }
}
