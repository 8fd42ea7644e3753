package io.hegui.gateway.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.database.TestDatabase;
import io.hegui.gateway.harness.ProblemAssert;
import io.hegui.gateway.harness.Supervised;
import io.hegui.gateway.plugin.CheckFixture;
import io.hegui.gateway.plugin.GenerationState;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.plugin.PluginJar;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Parameters, calendar and register change by the road that plugins take. */
class ReferenceEditionTest {
    private static final String HEADER = "from,to,institution_types,region,value,source\n";
    private static final String FILE = "parameters/least.amount.csv";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    private Path here;

    @TempDir
    private Path there;

    private int month = 1;

    @BeforeEach
    void shipPlugins() throws IOException {
        for (Path home : new Path[] {here, there}) {
            PluginJar.good("other").in(home.resolve("plugins"));
            plugin().in(home.resolve("plugins"));
        }
    }

    @Test
    void edition_isStagedActivatedFollowedAndRolledBack_andFilingsTellByWhichTheyWereJudged() throws IOException {
        String staged;
        String judged;
        try (RolloutGateway one = start(here, Map.of());
                RolloutGateway other = start(there, Map.of())) {
            String filer = one.supervised().register(Supervised.BANK, "SAMPLE");
            JsonObject before = file(one, filer);
            assertThat(before.getString("verdict")).isEqualTo("ACCEPTED");

            JsonObject answer = Supervised.ok(stage(one, "2027.1", new JsonObject().put(FILE, value("50"))));
            assertThat(answer.getJsonArray("difference").encode())
                    .isEqualTo("[{\"file\":\"" + FILE + "\",\"added\":[\"" + HEADER.strip()
                            + "\",\"2020-01-01,,*,*,50,test\"],\"removed\":[]}]");
            assertThat(file(one, filer).getString("verdict")).isEqualTo("ACCEPTED");
            assertThat(tried(one, "2027.1").getJsonObject("verdicts").getLong("changed"))
                    .isEqualTo(2);
            assertThat(catalogue(one)).isEqualTo(before.getString("catalogue"));

            Supervised.ok(one.activate(ReferenceEdition.ID, "2027.1"));
            JsonObject after = file(one, filer);
            assertThat(after.getString("verdict")).isEqualTo("ACCEPTED_WITH_BREACHES");
            assertThat(after.getString("catalogue")).isNotEqualTo(before.getString("catalogue"));
            judged = after.getString("id");
            assertThat(RolloutGateway.becomes(() -> edition(other).equals("2027.1")))
                    .isTrue();
            assertThat(RolloutGateway.becomes(() -> catalogue(other).equals(catalogue(one))))
                    .isTrue();
            assertThat(parameters(other)).contains("2020-01-01,,*,*,50,test");
            assertThat(RolloutGateway.becomes(() -> drained(one) && drained(other)))
                    .isTrue();

            Supervised.ok(stage(one, "2027.2", new JsonObject().put(FILE, value("5"))));
            Supervised.ok(other.activate(ReferenceEdition.ID, "2027.2"));
            assertThat(RolloutGateway.becomes(() -> edition(one).equals("2027.2")))
                    .isTrue();
            Supervised.ok(one.rollBack(ReferenceEdition.ID));
            assertThat(catalogue(one)).isEqualTo(after.getString("catalogue"));
            staged = history(one);
        }
        assertThat(staged).contains("\"plugin.staged\"", "\"plugin.activated\"", "\"plugin.rolled-back\"", "\"added\"");
        try (RolloutGateway again = start(here, Map.of())) {
            assertThat(edition(again)).isEqualTo("2027.1");
            assertThat(parameters(again)).contains("2020-01-01,,*,*,50,test");
            assertThat(replayedWithPresentData(again, judged)).isTrue();
            Supervised.ok(again.client()
                    .post(
                            "/api/v1/admin/plugins/reference/deactivate",
                            again.operator("test"),
                            new JsonObject().put("reason", "a test")));
            assertThat(edition(again)).isEmpty();
            assertThat(parameters(again)).doesNotContain("least.amount");
            assertThat(replayedWithPresentData(again, judged)).isFalse();
        }
    }

    @Test
    void wrongEdition_isRefusedWithTheLine_andNothingIsChanged() throws IOException {
        try (RolloutGateway gateway = start(here, Map.of("HEGUI_PLUGINS_TWO_PERSON", "true"))) {
            String before = catalogue(gateway);
            refused(stage(gateway, "1", new JsonObject().put(FILE, HEADER + "2020-01-01,,*,*\n")), FILE + ", line 2");
            refused(stage(gateway, "1", new JsonObject().put(FILE, value("much"))), "value 'much' cannot be read");
            refused(stage(gateway, "1", new JsonObject().put("hegui.yaml", "server: {}")), "must be named as");
            refused(
                    stage(gateway, "1", new JsonObject().put("parameters/least.amount-csv", value("50"))),
                    "must be named as");
            refused(
                    stage(gateway, "1", new JsonObject().put("calendar/more.csv", "date,kind,name,source\nx,y,z,w\n")),
                    "calendar/more.csv, line 2");
            refused(stage(gateway, "1", new JsonObject()), "it changes nothing");
            refused(
                    stage(gateway, "1", new JsonObject(), "calendar/cn_holidays.csv"),
                    "no file with days off was found");
            assertThat(gateway.client().get("/api/v1/admin/parameters", "").statusCode())
                    .isEqualTo(401);

            Supervised.ok(stage(gateway, "1", new JsonObject().put(FILE, value("50"))));
            ProblemAssert.assertProblem(
                    stage(gateway, "1", new JsonObject().put(FILE, value("60"))), 409, "version-taken");
            ProblemAssert.assertProblem(gateway.activate(ReferenceEdition.ID, "1"), 403, "second-person-needed");
            assertThat(catalogue(gateway)).isEqualTo(before);
            Supervised.ok(gateway.activate(ReferenceEdition.ID, "1", new JsonObject(), "another"));
        }
    }

    private static void refused(HttpResponse<String> response, String why) {
        ProblemAssert.assertProblem(response, 422, "plugin-refused");
        assertThat(response.body()).contains(why);
    }

    private static HttpResponse<String> stage(
            RolloutGateway gateway, String version, JsonObject files, String... removed) {
        return gateway.client()
                .post(
                        "/api/v1/admin/reference",
                        gateway.operator("test"),
                        new JsonObject()
                                .put("version", version)
                                .put("reason", "a test")
                                .put("files", files)
                                .put("remove", new JsonArray(java.util.List.of(removed))));
    }

    /** An amount of ten yuan. */
    private JsonObject file(RolloutGateway gateway, String filer) {
        JsonObject filed = Supervised.ok(gateway.client()
                .submit(
                        "amounts",
                        "2025-0" + month++,
                        "number,amount\nA-1,10.00\n".getBytes(StandardCharsets.UTF_8),
                        filer,
                        Map.of("Content-Type", "text/csv")));
        return gateway.supervised().decided(filed.getString("id"), filer);
    }

    private RolloutGateway start(Path home, Map<String, String> more) {
        Map<String, String> settings = new java.util.HashMap<>(Map.of("HEGUI_PLUGINS_REQUIRE_SIGNATURE", "false"));
        settings.putAll(more);
        return RolloutGateway.start(home, database.config(), settings);
    }

    /** Whether a filing that is judged again as it was is judged so with the operator's data that is in force. */
    private static boolean replayedWithPresentData(RolloutGateway gateway, String filing) {
        JsonObject replay = Supervised.ok(gateway.client()
                .post("/api/v1/admin/submissions/" + filing + "/replay", gateway.operator("test"), new JsonObject()));
        assertThat(replay.getBoolean("identical")).isTrue();
        return replay.getJsonObject("current").getBoolean("sameReferenceData");
    }

    /** What both filings so far would come to. */
    private static JsonObject tried(RolloutGateway gateway, String edition) {
        String path = "/api/v1/admin/plugins/reference/" + edition + "/trial";
        Supervised.ok(gateway.client().post(path, gateway.operator("test"), new JsonObject().put("filings", 10)));
        assertThat(RolloutGateway.becomes(
                        () -> !trial(gateway, path).getString("state").equals("RUNNING")))
                .isTrue();
        return trial(gateway, path).getJsonObject("report");
    }

    private static JsonObject trial(RolloutGateway gateway, String path) {
        return Supervised.ok(gateway.client().get(path, gateway.operator("test")));
    }

    private static String edition(RolloutGateway gateway) {
        return Supervised.ok(gateway.client().get("/api/v1/admin/calendar", gateway.operator("test")))
                .getString("edition", "");
    }

    private static String parameters(RolloutGateway gateway) {
        return gateway.client()
                .get("/api/v1/admin/parameters", gateway.operator("test"))
                .body();
    }

    private static String history(RolloutGateway gateway) {
        return gateway.client()
                .get("/api/v1/admin/plugins/reference/history", gateway.operator("test"))
                .body();
    }

    private static String catalogue(RolloutGateway gateway) {
        return gateway.part(PluginHost.class).current().catalogue().id();
    }

    private static boolean drained(RolloutGateway gateway) {
        return !gateway.part(PluginHost.class).states().containsKey(GenerationState.DRAINING);
    }

    private static String value(String value) {
        return HEADER + "2020-01-01,,*,*," + value + ",test\n";
    }

    /** The amount must not be below a parameter, which the plugin itself sets to one cent. */
    private static PluginJar plugin() {
        return CheckFixture.jar("sample", "T.1", """
                        static final io.hegui.sdk.parameter.Parameter<Money> LEAST =
                            new io.hegui.sdk.parameter.Parameter<>("least.amount", Text.of("最低", "Least"), Money::yuan);
                        @Override public List<io.hegui.sdk.parameter.Parameter<?>> parameters() {
                          return List.of(LEAST);
                        }
                        """.replace("Money", "io.hegui.sdk.value.Money"))
                .source("fixture.NegativeAmountCheck", CheckFixture.check("T.1", "规则", "1", """
                        Money least = context.parameter(Fixture.LEAST, java.time.LocalDate.of(2025, 1, 1))
                            .orElseThrow().value();
                        if (row.amount().compareTo(least) < 0) {
                          findings.add(Observation.on("amount").observed(row.amount()).expected(Expected.atLeast(least)));
                          return;
                        }
                        """))
                .resource("parameters/least.amount.csv", PluginJar.utf8(value("0.01")));
    }
}
