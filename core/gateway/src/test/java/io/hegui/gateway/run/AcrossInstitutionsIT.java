package io.hegui.gateway.run;

import static io.hegui.gateway.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.check.Engine;
import io.hegui.engine.check.RunMonitor;
import io.hegui.engine.report.FindingCodec;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.harness.LiveGateway;
import io.hegui.gateway.harness.SampleFilings;
import io.hegui.gateway.harness.Supervised;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.security.IdentityKey;
import io.hegui.gateway.security.Role;
import io.hegui.gateway.submission.Submission;
import io.hegui.gateway.submission.Submissions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One borrower at many lenders: what each of them and the supervisor read, whoever files first. */
class AcrossInstitutionsIT {
    private static final String CHECK = "E.6.2.a";
    private static final String BORROWER = "990000199001020012";
    private static final Map<String, String> WAIT = Map.of("Prefer", "wait=30");

    /** Invented institutions with right check characters. */
    private static final String OWN = "91990000MA0DEM0138";

    private static final List<String> OTHERS =
            List.of("91990000MA0DEM0213", "91990000MA0DEM0327", "91990000MA0DEM044E", "91990000MA0DEM056M");

    private static final List<String> PLATFORMS = List.of(
            "91990000MA0P2P061J",
            "91990000MA0P2P062M",
            "91990000MA0P2P063Q",
            "91990000MA0P2P064U",
            "91990000MA0P2P065Y");

    @RegisterExtension
    static final LiveGateway GATEWAY = new LiveGateway(Map.of());

    @Test
    void lenderThatFilesLast_learnsThatThereAreMany_andNothingOfThem() {
        List<String> marks = new ArrayList<>();
        List<String> foreign = new ArrayList<>();
        for (int i = 0; i < OTHERS.size(); i++) {
            String balance = "76543" + i + "1.09";
            foreign.add(file(OTHERS.get(i), "2026-01", "MARK" + i, balance));
            marks.addAll(List.of(OTHERS.get(i), "MARK" + i, balance, balance.substring(0, 7)));
        }
        // All of them together, and with the lender's own.
        marks.addAll(List.of("30617264.36", "30618264.36", foreign.get(0), foreign.get(3)));

        String id = file(OWN, "2026-01", "OWN", "1000.00");

        String lender = token(OWN);
        List<JsonObject> findings = across(id, lender);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.getString("key")).isEqualTo("OWN-1");
            assertThat(finding.getString("message")).contains("more than 3 other lenders");
            assertThat(finding.getValue("observed")).isNull();
            assertThat(finding.containsKey("supervisor")).isFalse();
        });
        assertThat(readable(id, foreign, lender))
                .allSatisfy(text -> assertThat(text)
                        .isNotEmpty()
                        .satisfies(read -> assertThat(marks).noneMatch(read::contains)));

        String supervisor = GATEWAY.token(Role.SUPERVISOR, Optional.empty());
        JsonObject seen = across(id, supervisor).get(0).getJsonObject("supervisor");
        assertThat(seen.getJsonObject("finding").getString("message"))
                .contains("4 open loans of 30617264.36 CNY")
                .contains("at 4 other lenders");
        JsonArray shares = seen.getJsonArray("others");
        assertThat(shares).hasSize(4);
        assertThat(shares.getJsonObject(1))
                .isEqualTo(new JsonObject()
                        .put("institution", OTHERS.get(1))
                        .put("contributes", new JsonObject().put("loans", "1").put("balance", "7654311.09")));
        // The same search finds them where they are.
        assertThat(marks.subList(0, 12)).filteredOn(seen.encode()::contains).hasSizeGreaterThan(6);
    }

    @Test
    void lenderThatFiledFirst_isJudgedAgain_asTheOthersComeAndGo() {
        String first = file(OWN, "2026-02", "OWN", "1000.00");
        assertThat(across(first, token(OWN))).isEmpty();
        List<String> later = new ArrayList<>();
        for (String other : OTHERS) {
            later.add(file(other, "2026-02", "O", "500.00"));
        }

        sweep();
        assertThat(GATEWAY.supervised().decided(first, token(OWN)).getString("verdict"))
                .isEqualTo("ACCEPTED_WITH_BREACHES");
        assertThat(across(first, token(OWN))).hasSize(1);
        assertThat(sweep()).as("nothing has changed since").isZero();

        assertThat(GATEWAY.client()
                        .send(
                                "POST",
                                "/api/v1/submissions/" + later.get(2) + "/withdrawal",
                                token(OTHERS.get(2)),
                                Map.of(),
                                BodyPublishers.noBody())
                        .statusCode())
                .isBetween(200, 204);
        sweep();
        assertThat(GATEWAY.supervised().decided(first, token(OWN)).getString("verdict"))
                .isEqualTo("ACCEPTED");
        assertThat(across(first, token(OWN))).isEmpty();
    }

    @Test
    void otherLendersWithoutTheBorrower_areLookedAtOnce_andNothingIsJudgedAgain() {
        sweep();
        file(OWN, "2026-03", "OWN", "1000.00");
        Supervised.ok(GATEWAY.client()
                .submit(
                        "loan-book",
                        "2026-03",
                        SampleFilings.loanBook(1, "N", Map.of("借款人身份证号", "990000197108060015")),
                        token(OTHERS.get(1)),
                        WAIT));

        assertThat(await(GATEWAY.part(AcrossSweep.class).judgeAgain())).isZero();
        assertThat(await(GATEWAY.part(CountedSets.class)
                        .changed(GATEWAY.part(Database.class).pool(), 100)))
                .isEmpty();
    }

    @Test
    void checksOfOneFiling_exchangeSideBySide() {
        String period = "2020-10";
        for (String platform : PLATFORMS.subList(1, PLATFORMS.size())) {
            fileOfPlatform(platform, period);
        }
        String id = fileOfPlatform(PLATFORMS.get(0), period);

        String supervisor = GATEWAY.token(Role.SUPERVISOR, Optional.empty());
        for (String check : List.of("X.P2P.1.2", CHECK)) {
            JsonObject seen = across(id, check, supervisor).get(0).getJsonObject("supervisor");
            assertThat(seen.getJsonArray("others")).as(check).hasSize(4);
        }
    }

    @Test
    void testFiling_seesTheOthers_andContributesNothing() {
        for (String other : OTHERS) {
            file(other, "2026-04", "O", "500.00");
        }
        sweep();
        JsonObject tested = Supervised.ok(GATEWAY.client()
                .send(
                        "POST",
                        "/api/v1/submissions?dataset=loan-book&period=2026-04&test=true",
                        token(OWN),
                        WAIT,
                        BodyPublishers.ofByteArray(book("T", "1.00"))));

        assertThat(across(tested.getString("id"), token(OWN))).hasSize(1);
        assertThat(sweep()).isZero();
    }

    @Test
    void verdict_isMadeAgainByTheSameBytes_whateverOthersHaveFiledSince() throws Exception {
        for (String other : OTHERS) {
            file(other, "2026-05", "O", "500.00");
        }
        String id = file(OWN, "2026-05", "OWN", "1000.00");
        List<String> stored = stored(id);
        for (String other : OTHERS) {
            file(other, "2026-05", "P", "12345.00");
        }

        assertThat(replayed(id)).isEqualTo(stored).isNotEmpty();
    }

    @Test
    void contributionsOfAnotherVersionOfTheCheck_areNotPassedOver() {
        file(OTHERS.get(0), "2026-07", "O", "500.00");
        await(GATEWAY.part(Database.class)
                .pool()
                .query("UPDATE contribution_set SET shape = 'another' WHERE period = '2026-07'")
                .execute());

        JsonObject submission = Supervised.ok(
                GATEWAY.client().submit("loan-book", "2026-07", book("OWN", "1000.00"), token(OWN), WAIT));

        assertThat(submission.getString("verdict")).isEqualTo("INCONCLUSIVE");
        assertThat(submission.getJsonArray("failures").getJsonObject(0).getString("reason"))
                .contains("1 institutions")
                .contains("another version");
    }

    @Test
    void identities_areNowhereInTheDatabase() {
        file(OWN, "2026-06", "OWN", "1000.00");

        long plain = await(GATEWAY.part(Database.class)
                        .pool()
                        .preparedQuery("SELECT count(*) AS n FROM contribution c WHERE c::text LIKE '%' || $1 || '%'")
                        .execute(Tuple.of(BORROWER)))
                .iterator()
                .next()
                .getLong("n");
        assertThat(plain).isZero();
    }

    private static List<String> replayed(String id) throws Exception {
        Submission submission = await(GATEWAY.part(Submissions.class)
                        .find(GATEWAY.part(Database.class).pool(), UUID.fromString(id)))
                .orElseThrow();
        Catalogue catalogue = GATEWAY.part(PluginHost.class).current().catalogue();
        StoredExchange exchange = new StoredExchange(
                GATEWAY.part(Database.class).pool(),
                GATEWAY.part(Contributions.class),
                GATEWAY.part(IdentityKey.class),
                submission,
                true);
        List<String> lines = new ArrayList<>();
        FindingCodec codec = new FindingCodec();
        new Engine()
                .judge(
                        catalogue,
                        await(GATEWAY.part(RunInputs.class).of(submission, catalogue, exchange)),
                        finding -> lines.add(codec.encode(finding)),
                        new RunMonitor());
        assertThat(exchange.complete()).isEmpty();
        return lines;
    }

    private static List<String> stored(String id) {
        List<String> bodies = new ArrayList<>();
        await(GATEWAY.part(Database.class)
                        .pool()
                        .preparedQuery("SELECT body FROM finding WHERE submission_id = $1 ORDER BY ordinal")
                        .execute(Tuple.of(UUID.fromString(id))))
                .forEach(row -> bodies.add(row.getString("body")));
        return bodies;
    }

    /** Everything that the lender can read of its filing, and what it is told of the others'. */
    private static List<String> readable(String id, List<String> foreign, String token) {
        String own = "/api/v1/submissions/" + id;
        List<String> read = new ArrayList<>();
        for (String language : List.of("zh", "en")) {
            read.add(GATEWAY.client()
                    .get(own + "/findings?lang=" + language, token)
                    .body());
            for (String format : List.of("text/csv", "application/x-ndjson")) {
                read.add(GATEWAY.client()
                        .get(own + "/findings?lang=" + language, token, format)
                        .body());
            }
        }
        for (String path : List.of("", "/receipt", "/events")) {
            read.add(GATEWAY.client().get(own + path, token).body());
        }
        for (String path :
                List.of("/api/v1/submissions", "/api/v1/submissions?institution=" + OWN, "/api/v1/checks/" + CHECK)) {
            read.add(GATEWAY.client().get(path, token).body());
        }
        read.add(GATEWAY.client()
                .post(
                        own + "/explanations",
                        token,
                        new JsonObject()
                                .put("check", CHECK)
                                .put("reason", "OTHER")
                                .put("text", "known"))
                .body());
        for (String other : foreign) {
            for (String path : List.of("", "/findings", "/events", "/receipt")) {
                assertThat(GATEWAY.client()
                                .get("/api/v1/submissions/" + other + path, token)
                                .statusCode())
                        .isEqualTo(404);
            }
        }
        return read;
    }

    private static List<JsonObject> across(String id, String token) {
        return across(id, CHECK, token);
    }

    private static List<JsonObject> across(String id, String check, String token) {
        return GATEWAY.supervised().findings(id, token).stream()
                .filter(finding -> finding.getString("check").equals(check))
                .toList();
    }

    /** Until nothing changes any more; the number of filings that were judged again at first. */
    private static int sweep() {
        int first = await(GATEWAY.part(AcrossSweep.class).judgeAgain());
        int again = first;
        while (again > 0) {
            await(GATEWAY.part(Database.class)
                            .pool()
                            .query("SELECT id::text, institution FROM submission")
                            .execute())
                    .forEach(row ->
                            GATEWAY.supervised().decided(row.getString("id"), token(row.getString("institution"))));
            again = await(GATEWAY.part(AcrossSweep.class).judgeAgain());
        }
        return first;
    }

    private static String file(String institution, String period, String prefix, String balance) {
        JsonObject submission = Supervised.ok(
                GATEWAY.client().submit("loan-book", period, book(prefix, balance), token(institution), WAIT));
        assertThat(submission.getString("verdict")).as("%s", submission).startsWith("ACCEPTED");
        return submission.getString("id");
    }

    /** Each is owed 300,000 yuan by the borrower. */
    private static String fileOfPlatform(String platform, String period) {
        GATEWAY.supervised().register(platform, "P2P");
        byte[] book = SampleFilings.loanBook("p2p", 1, "P", Map.of("借款人身份证号", BORROWER, "贷款余额", "300000.00"));
        JsonObject submission = Supervised.ok(GATEWAY.client()
                .submit("loan-book", period, book, GATEWAY.token(Role.INSTITUTION, Optional.of(platform)), WAIT));
        assertThat(submission.getString("verdict")).as("%s", submission).startsWith("ACCEPTED");
        return submission.getString("id");
    }

    private static byte[] book(String prefix, String balance) {
        return SampleFilings.loanBook(1, prefix, Map.of("借款人身份证号", BORROWER, "产品名称", prefix + "产品", "贷款余额", balance));
    }

    private static String token(String institution) {
        GATEWAY.supervised().register(institution, "MLC");
        return GATEWAY.token(Role.INSTITUTION, Optional.of(institution));
    }
}
