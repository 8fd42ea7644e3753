package io.hegui.gateway.recall;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.audit.AuditLog;
import io.hegui.gateway.database.TestDatabase;
import io.hegui.gateway.harness.ProblemAssert;
import io.hegui.gateway.harness.Supervised;
import io.hegui.gateway.plugin.PluginJar;
import io.hegui.gateway.rollout.RolloutGateway;
import io.hegui.gateway.security.SigningKeys;
import io.hegui.gateway.testing.Await;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.io.IOException;
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

/** A check is withdrawn, and what it stopped or marked is judged again. */
class RecallTest {
    private static final String WRONG = "A-1,0.00\nB-1,500.00\n";
    private static final String RIGHT = "A-1,1.00\nB-1,500.00\n";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    private Path home;

    @TempDir
    private Path there;

    private String filer = "";
    private String other = "";

    @BeforeEach
    void ship() throws IOException {
        RecallFixture.version("1.0.0").in(home.resolve("plugins"));
    }

    @Test
    void recall_judgesAgainWithTheRecordedCatalogue_keepsBothVerdicts_andIsTakenBack() throws IOException {
        try (RolloutGateway gateway = start(Map.of())) {
            String stopped = file(gateway, "2026-01", WRONG, "REJECTED");
            String marked = file(gateway, "2026-02", RIGHT, "ACCEPTED_WITH_BREACHES");
            String later = file(gateway, "2026-03", WRONG, "REJECTED");
            String receipt = receipt(gateway, stopped);
            JsonObject judged = show(gateway, stopped);
            String all = export(gateway, stopped, "");
            Supervised.ok(gateway.push(RecallFixture.version("1.1.0").in(home.resolve("new")), "test"));
            Supervised.ok(gateway.activate("sample", "1.1.0"));

            JsonObject recall = recall(gateway, "T.1", "2026-01", "2026-02");
            awaitEnd(gateway, recall);

            JsonObject again = show(gateway, stopped);
            assertThat(again.getString("verdict")).isEqualTo("ACCEPTED_WITH_BREACHES");
            assertThat(again.getString("catalogue")).isEqualTo(judged.getString("catalogue"));
            assertThat(again.getJsonArray("withdrawnChecks")).containsExactly("T.1");
            assertThat(checks(gateway, stopped, "")).containsExactly("T.2");
            assertThat(checks(gateway, stopped, "&judgement=0")).containsExactly("T.1", "T.2");
            assertThat(export(gateway, stopped, "?judgement=0")).isEqualTo(all);
            assertThat(export(gateway, stopped, "").lines()).hasSize(1);
            JsonObject told = only(again);
            assertThat(told.getString("outcome")).isEqualTo("OF_RECORD");
            assertThat(told.getString("check")).isEqualTo("T.1");
            assertThat(told.getString("reason")).isEqualTo("it was wrong");
            assertThat(told.getJsonObject("before").getString("verdict")).isEqualTo("REJECTED");
            assertThat(told.getJsonObject("before").getString("decidedAt")).isEqualTo(judged.getString("decidedAt"));
            assertThat(told.getJsonObject("after").getString("verdict")).isEqualTo("ACCEPTED_WITH_BREACHES");
            JsonObject notice = gateway.part(SigningKeys.class)
                    .verify(told.getString("notice"), Notices.TYPE)
                    .orElseThrow();
            assertThat(notice.getString("submission")).isEqualTo(stopped);
            assertThat(notice.getJsonObject("before").getLong("findings")).isEqualTo(2);
            assertThat(notice.getJsonObject("after").getLong("findings")).isEqualTo(1);
            assertThat(receipt(gateway, stopped)).isEqualTo(receipt);
            assertThat(show(gateway, marked).containsKey("rejudged")).isFalse();
            assertThat(show(gateway, later).getString("verdict")).isEqualTo("REJECTED");
            assertThat(rejudged(gateway, filer)).containsExactly(stopped);
            assertThat(rejudged(gateway, other)).isEmpty();
            assertThat(replay(gateway, stopped).getBoolean("identical")).isTrue();

            // from now on it does not run for the span, and for that alone
            String during = file(gateway, "2026-02", WRONG, "ACCEPTED_WITH_BREACHES");
            assertThat(show(gateway, during).getJsonArray("withdrawnChecks")).containsExactly("T.1");
            file(gateway, "2026-04", WRONG, "REJECTED");
            assertThat(Supervised.ok(gateway.client().get("/api/v1/checks/T.1", filer))
                            .getJsonArray("recalls"))
                    .hasSize(1);
            assertThat(gateway.client()
                            .get("/api/v1/checks/T.1?lang=en", filer, "text/html")
                            .body())
                    .contains("Withdrawn", "2026-01-01 – 2026-02-28", "it was wrong");

            Supervised.ok(takeBack(gateway, recall));
            awaitEnd(gateway, recall);
            for (String filing : List.of(stopped, during)) {
                JsonObject back = show(gateway, filing);
                assertThat(back.getString("verdict")).isEqualTo("REJECTED");
                assertThat(back.getJsonArray("withdrawnChecks")).isEmpty();
                assertThat(checks(gateway, filing, "")).containsExactly("T.1", "T.2");
                assertThat(replay(gateway, filing).getBoolean("identical")).isTrue();
            }
            assertThat(export(gateway, stopped, "")).isEqualTo(all);
            assertThat(show(gateway, stopped).getJsonArray("rejudged")).hasSize(2);
            file(gateway, "2026-02", WRONG, "REJECTED");
            assertThat(audited())
                    .containsSubsequence(
                            "check.recalled T.1",
                            "submission.rejudged " + stopped,
                            "check.recall-taken-back T.1",
                            "submission.rejudged " + stopped);
            assertThat(Await.await(gateway.part(AuditLog.class).verify()).firstWrong())
                    .isEmpty();
        }
    }

    @Test
    void filingsThatAreSignedWithdrawnOrSuperseded_areJudgedAgain_andNoSignatureIsLeftUnderAnotherVerdict()
            throws IOException {
        try (RolloutGateway gateway = start(Map.of())) {
            String superseded = file(gateway, "2026-01", WRONG, "REJECTED");
            String attested = file(gateway, "2026-01", RIGHT, "ACCEPTED_WITH_BREACHES");
            attest(gateway, attested);
            String withdrawn = file(gateway, "2026-02", WRONG, "REJECTED");
            Supervised.ok(
                    gateway.client().post("/api/v1/submissions/" + withdrawn + "/withdrawal", filer, new JsonObject()));

            JsonObject marks = recall(gateway, "T.2", "2026-01", "2026-12");
            awaitEnd(gateway, marks);
            // the breach was none: it goes from the record of a filing that is signed
            assertThat(show(gateway, attested).getString("verdict")).isEqualTo("ACCEPTED");
            assertThat(show(gateway, attested).getString("state")).isEqualTo("ATTESTED");

            JsonObject stops = recall(gateway, "T.1", "2026-01", "2026-12");
            awaitEnd(gateway, stops);
            for (String gone : List.of(superseded, withdrawn)) {
                JsonObject noted = show(gateway, gone);
                assertThat(noted.getString("verdict")).isEqualTo("REJECTED");
                JsonArray told = noted.getJsonArray("rejudged");
                assertThat(told.getJsonObject(1).getString("outcome")).isEqualTo("NOTED");
                assertThat(told.getJsonObject(1).getJsonObject("after").getString("verdict"))
                        .isEqualTo("ACCEPTED_WITH_BREACHES");
                assertThat(checks(gateway, gone, "&judgement=2")).containsExactly("T.2");
                assertThat(checks(gateway, gone, "")).containsExactly("T.1", "T.2");
            }

            // what is accepted without the check is signed, and then the check was right after all
            String signed = file(gateway, "2026-03", WRONG, "ACCEPTED");
            attest(gateway, signed);
            Supervised.ok(takeBack(gateway, stops));
            awaitEnd(gateway, stops);
            JsonObject stays = show(gateway, signed);
            assertThat(stays.getString("state")).isEqualTo("ATTESTED");
            assertThat(stays.getString("verdict")).isEqualTo("ACCEPTED");
            assertThat(only(stays).getString("outcome")).isEqualTo("NOTED");
            assertThat(only(stays).getJsonObject("after").getString("verdict")).isEqualTo("REJECTED");
            // a later filing is held against the one that is on record
            file(gateway, "2026-04", RIGHT, "ACCEPTED");
        }
    }

    @Test
    void filingWhoseFileIsGone_isTold_andJudgedAgainOnceTheFileIsBack() throws IOException {
        String filing;
        Path kept = home.resolve("kept");
        Path file;
        try (RolloutGateway gateway = start(Map.of())) {
            filing = file(gateway, "2026-01", WRONG, "REJECTED");
            file = inSpool(gateway, filing);
            Files.move(file, kept);
            JsonObject recall = recall(gateway, "T.1", "2026-01", "2026-01");
            awaitEnd(gateway, recall);
            JsonObject told = show(gateway, filing);
            assertThat(told.getString("verdict")).isEqualTo("REJECTED");
            assertThat(only(told).getString("outcome")).isEqualTo("NOT_JUDGED");
            assertThat(only(told).getString("problem")).contains("not in a gateway's spool");
            assertThat(gateway.part(SigningKeys.class).verify(only(told).getString("notice"), Notices.TYPE))
                    .isPresent();
        }
        Files.move(kept, file);
        try (RolloutGateway gateway = start(Map.of())) {
            assertThat(RolloutGateway.becomes(
                            () -> show(gateway, filing).getString("verdict").equals("ACCEPTED_WITH_BREACHES")))
                    .isTrue();
            assertThat(only(show(gateway, filing)).getString("outcome")).isEqualTo("OF_RECORD");
        }
    }

    @Test
    void recall_ofOneVersion_leavesTheMendedOneAlone() throws IOException {
        try (RolloutGateway gateway = start(Map.of())) {
            String before = file(gateway, "2026-01", WRONG, "REJECTED");
            Supervised.ok(gateway.push(RecallFixture.version("1.1.0").in(home.resolve("new")), "test"));
            ProblemAssert.assertProblem(
                    recall(
                            gateway,
                            "T.1",
                            new JsonObject().put("version", "1.0").put("reason", "mistyped")),
                    409,
                    "version-unknown");
            JsonObject recall = Supervised.ok(recall(
                    gateway, "T.1", new JsonObject().put("version", "1.0.0").put("reason", "mended in 1.1.0")));
            Supervised.ok(gateway.activate("sample", "1.1.0"));
            awaitEnd(gateway, recall);
            assertThat(show(gateway, before).getString("verdict")).isEqualTo("ACCEPTED_WITH_BREACHES");
            file(gateway, "2026-01", WRONG, "REJECTED");
        }
    }

    @Test
    void recall_onOneGateway_holdsOnAnother_andWhoHasTheFileJudgesIt() throws IOException {
        RecallFixture.version("1.0.0").in(there.resolve("plugins"));
        try (RolloutGateway gateway = start(Map.of());
                RolloutGateway elsewhere = RolloutGateway.start(
                        there, database.config(), Map.of("HEGUI_PLUGINS_REQUIRE_SIGNATURE", "false"))) {
            String filing = file(gateway, "2026-01", WRONG, "REJECTED");
            recall(elsewhere, "T.1", "2026-01", "2026-01");
            assertThat(RolloutGateway.becomes(
                            () -> show(gateway, filing).getString("verdict").equals("ACCEPTED_WITH_BREACHES")))
                    .isTrue();
            assertThat(only(show(gateway, filing)).getString("outcome")).isEqualTo("OF_RECORD");
            file(gateway, "2026-01", WRONG, "ACCEPTED_WITH_BREACHES");
        }
    }

    @Test
    void recall_isRefusedWithAReason_andNeedsASecondPersonWhereThatIsTheRule() throws IOException {
        try (RolloutGateway gateway = start(Map.of("HEGUI_PLUGINS_TWO_PERSON", "true"))) {
            String stopped = file(gateway, "2026-01", WRONG, "REJECTED");
            JsonObject reason = new JsonObject().put("reason", "it was wrong");
            ProblemAssert.assertProblem(recall(gateway, "T.1", new JsonObject()), 400, "bad-request");
            ProblemAssert.assertProblem(recall(gateway, "T.1", reason.copy().put("from", "soon")), 400, "bad-request");
            ProblemAssert.assertProblem(
                    recall(gateway, "T.1", reason.copy().put("from", "2026-02").put("until", "2026-01")),
                    400,
                    "bad-request");
            ProblemAssert.assertProblem(recall(gateway, "T.9", reason), 404, "not-found");
            ProblemAssert.assertProblem(recall(gateway, "S.file.format", reason), 409, "not-recallable");
            ProblemAssert.assertProblem(
                    gateway.client().post("/api/v1/admin/checks/T.1/recall", filer, reason), 403, "forbidden");

            JsonObject proposed =
                    Supervised.ok(recall(gateway, "T.1", reason.copy().put("from", "2026-01")));
            assertThat(proposed.getString("state")).isEqualTo("PROPOSED");
            ProblemAssert.assertProblem(
                    recall(gateway, "T.1", reason.copy().put("until", "2026-Q1")), 409, "recall-overlaps");
            ProblemAssert.assertProblem(confirm(gateway, proposed, "test"), 403, "second-person-needed");
            file(gateway, "2026-02", WRONG, "REJECTED");
            assertThat(show(gateway, stopped).getString("verdict")).isEqualTo("REJECTED");

            Supervised.ok(confirm(gateway, proposed, "anna"));
            awaitEnd(gateway, proposed);
            assertThat(show(gateway, stopped).getString("verdict")).isEqualTo("ACCEPTED_WITH_BREACHES");
            ProblemAssert.assertProblem(confirm(gateway, proposed, "anna"), 409, "recall-not-proposed");
            Supervised.ok(takeBack(gateway, proposed));
            ProblemAssert.assertProblem(takeBack(gateway, proposed), 409, "recall-taken-back");
        }
    }

    private RolloutGateway start(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("HEGUI_PLUGINS_REQUIRE_SIGNATURE", "false");
        RolloutGateway gateway = RolloutGateway.start(home, database.config(), all);
        filer = gateway.supervised().register(Supervised.MICROLENDER, "SAMPLE");
        other = gateway.supervised().register(Supervised.BANK, "SAMPLE");
        return gateway;
    }

    private String file(RolloutGateway gateway, String period, String rows, String verdict) {
        JsonObject filed = Supervised.ok(gateway.client()
                .submit(
                        "amounts",
                        period,
                        PluginJar.utf8("number,amount\n" + rows),
                        filer,
                        Map.of("Prefer", "wait=30")));
        assertThat(filed.getString("verdict")).isEqualTo(verdict);
        return filed.getString("id");
    }

    private void attest(RolloutGateway gateway, String filing) {
        Supervised.ok(gateway.client()
                .post(
                        "/api/v1/submissions/" + filing + "/attestation",
                        filer,
                        new JsonObject().put("name", "王").put("role", "chief risk officer")));
    }

    private static JsonObject recall(RolloutGateway gateway, String check, String from, String until) {
        return Supervised.ok(recall(
                gateway,
                check,
                new JsonObject().put("from", from).put("until", until).put("reason", "it was wrong")));
    }

    private static HttpResponse<String> recall(RolloutGateway gateway, String check, JsonObject order) {
        return gateway.client().post("/api/v1/admin/checks/" + check + "/recall", gateway.operator("test"), order);
    }

    private static HttpResponse<String> confirm(RolloutGateway gateway, JsonObject recall, String subject) {
        return gateway.client()
                .post(
                        "/api/v1/admin/recalls/" + recall.getString("id") + "/confirm",
                        gateway.operator(subject),
                        new JsonObject());
    }

    private static HttpResponse<String> takeBack(RolloutGateway gateway, JsonObject recall) {
        return gateway.client()
                .post(
                        "/api/v1/admin/recalls/" + recall.getString("id") + "/take-back",
                        gateway.operator("test"),
                        new JsonObject().put("reason", "it was right"));
    }

    private static void awaitEnd(RolloutGateway gateway, JsonObject recall) {
        assertThat(RolloutGateway.becomes(() -> Supervised.ok(gateway.client()
                                        .get(
                                                "/api/v1/admin/recalls/" + recall.getString("id"),
                                                gateway.operator("test")))
                                .getJsonObject("filings")
                                .getLong("left")
                        == 0))
                .isTrue();
    }

    private JsonObject show(RolloutGateway gateway, String filing) {
        return Supervised.ok(gateway.client().get("/api/v1/submissions/" + filing, filer));
    }

    private static JsonObject only(JsonObject submission) {
        assertThat(submission.getJsonArray("rejudged")).hasSize(1);
        return submission.getJsonArray("rejudged").getJsonObject(0);
    }

    private String receipt(RolloutGateway gateway, String filing) {
        return gateway.client()
                .get("/api/v1/submissions/" + filing + "/receipt", filer)
                .body();
    }

    private String export(RolloutGateway gateway, String filing, String query) {
        HttpResponse<String> answer = gateway.client()
                .get("/api/v1/submissions/" + filing + "/findings" + query, filer, "application/x-ndjson");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private List<String> checks(RolloutGateway gateway, String filing, String query) {
        List<String> checks = new ArrayList<>();
        Supervised.ok(gateway.client().get("/api/v1/submissions/" + filing + "/findings?limit=10" + query, filer))
                .getJsonArray("items")
                .forEach(each -> checks.add(((JsonObject) each).getString("check")));
        return checks;
    }

    private static List<String> rejudged(RolloutGateway gateway, String token) {
        List<String> filings = new ArrayList<>();
        Supervised.ok(gateway.client().get("/api/v1/rejudgements", token))
                .getJsonArray("items")
                .forEach(each -> filings.add(((JsonObject) each).getString("submission")));
        return filings;
    }

    private static JsonObject replay(RolloutGateway gateway, String filing) {
        return Supervised.ok(gateway.client()
                .post("/api/v1/admin/submissions/" + filing + "/replay", gateway.operator("test"), new JsonObject()));
    }

    private static Path inSpool(RolloutGateway gateway, String filing) throws IOException {
        try (Stream<Path> files = Files.walk(gateway.data().resolve("spool"))) {
            return files.filter(path -> path.toString().endsWith("." + filing))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<String> audited() {
        List<String> events = new ArrayList<>();
        for (Row row : Await.await(database.pool()
                .query("SELECT action, subject FROM audit_event ORDER BY seq")
                .execute())) {
            events.add(row.getString("action") + " " + row.getString("subject"));
        }
        return events;
    }
}
