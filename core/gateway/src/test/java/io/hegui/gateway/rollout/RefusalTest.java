package io.hegui.gateway.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.database.TestDatabase;
import io.hegui.gateway.harness.Supervised;
import io.hegui.gateway.plugin.CheckFixture;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.plugin.PluginJar;
import io.hegui.gateway.plugin.signature.SigningKey;
import io.hegui.gateway.security.Principal;
import io.hegui.gateway.security.Role;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What may not become active is refused with the reason, and nothing is changed. */
class RefusalTest {
    private final LocalDate today = today();
    private static final String LENDER = Supervised.MICROLENDER;

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    static Path home;

    private static final SigningKey KEY = SigningKey.generate("known");

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static RolloutGateway gateway;

    @TempDir
    private Path made;

    private String catalogue = "";
    private long revision;

    @BeforeAll
    static void start() throws IOException {
        trust(KEY, KEY.published(today().minusDays(1), today().plusDays(100)).yaml());
        Path shipped = home.resolve("plugins");
        KEY.sign(PluginJar.good("other").in(shipped), Instant.now());
        KEY.sign(
                CheckFixture.jar("sample", "T.1")
                        .manifest("Plugin-Version", "1.5.0")
                        .in(shipped),
                Instant.now());
        gateway = RolloutGateway.start(home, DATABASE.config(), Map.of("HEGUI_PLUGINS_TWO_PERSON", "true"));
        String lender = gateway.supervised().register(LENDER, "SAMPLE");
        Supervised.ok(gateway.client()
                .submit(
                        "amounts",
                        "2026-09",
                        PluginJar.utf8("number,amount\nA-1,1.00\n"),
                        lender,
                        Map.of("Prefer", "wait=30")));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void remember() {
        catalogue = gateway.part(PluginHost.class).current().catalogue().id();
        revision = gateway.overview().getLong("revision");
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(gateway.part(PluginHost.class).current().catalogue().id()).isEqualTo(catalogue);
        assertThat(gateway.overview().getLong("revision")).isEqualTo(revision);
        assertThat(gateway.active()).isEqualTo(Map.of("other", "1.0.0", "sample", "1.5.0"));
    }

    @Test
    void jarChangedAfterItWasSigned() throws IOException {
        Path jar = signed(version("2.0.0"));
        Files.write(jar, new byte[] {0}, StandardOpenOption.APPEND);

        assertRefused(gateway.push(jar, "anna"), "it is not the file that was signed");
    }

    @Test
    void unsignedJar() throws IOException {
        Path jar = version("2.0.1").in(made);

        assertRefused(gateway.push(jar, "anna"), "it is not signed");
        assertRefused(
                gateway.client()
                        .send(
                                "POST",
                                "/api/v1/admin/plugins?reason=test&file=" + jar.getFileName(),
                                gateway.operator("anna"),
                                Map.of("Accept-Language", "zh"),
                                BodyPublishers.ofFile(jar)),
                jar.getFileName() + "：没有签名；请由其发布者用 'hegui plugin sign' 签名");
    }

    @Test
    void fileAnnouncedAsAForm() throws IOException {
        assertProblem(
                gateway.client()
                        .send(
                                "POST",
                                "/api/v1/admin/plugins?reason=test&file=sample.jar",
                                gateway.operator("anna"),
                                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                                BodyPublishers.ofFile(signed(version("2.0.9")))),
                415,
                "unsupported-media-type",
                "application/octet-stream");
    }

    @Test
    void keyThatNobodyTrusts() throws IOException {
        Path jar = version("2.0.2").in(made);
        SigningKey.generate("stranger").sign(jar, Instant.now());

        assertRefused(gateway.push(jar, "anna"), "it is signed with an unknown key");
    }

    @Test
    void revokedKey_alsoOfWhatWasStagedBefore_withoutARestart() throws IOException {
        SigningKey stolen = SigningKey.generate("stolen");
        String file = stolen.published(today.minusDays(10), today.plusDays(10)).yaml();
        trust(stolen, file);
        Path jar = version("2.0.3").in(made);
        stolen.sign(jar, Instant.now());
        assertThat(RolloutGateway.becomes(() -> pushed(jar) == 201)).isTrue();

        trust(stolen, file + "revoked: " + today + "\n");
        assertThat(RolloutGateway.becomes(() -> pushed(jar) == 422)).isTrue();
        assertRefused(gateway.push(jar, "anna"), "which was revoked on " + today);
        assertRefused(gateway.activate("sample", "2.0.3", new JsonObject(), "berta"), "which was revoked on " + today);
    }

    @Test
    void expiredKey() throws IOException {
        SigningKey old = SigningKey.generate("old");
        trust(old, old.published(today.minusDays(10), today.minusDays(1)).yaml());
        Path jar = version("2.0.4").in(made);
        old.sign(jar, Instant.now().minusSeconds(3 * 86_400));

        assertThat(RolloutGateway.becomes(() -> problems(gateway, jar).contains("which was trusted until")))
                .isTrue();
    }

    @Test
    void lowerVersion_unlessThatIsMeant() throws IOException {
        stage(version("1.4.0"));

        assertProblem(gateway.activate("sample", "1.4.0", new JsonObject(), "berta"), 409, "lower-version", "1.5.0");
    }

    @Test
    void otherSdk() throws IOException {
        Path jar = signed(version("2.1.0").manifest("Plugin-Requires", ">=0.9.0 & <1.0.0"));

        assertRefused(gateway.push(jar, "anna"), "it needs SDK >=0.9.0 & <1.0.0");
    }

    @Test
    void failingExample() throws IOException {
        stage(version("2.2.0")
                .source(
                        "fixture.NegativeAmountCheck",
                        CheckFixture.check("T.1", "规则", "1", "if (row.amount().isPositive()) { return; }")
                                .replace("if (!row.amount()", "if (row.amount()")));

        assertRefused(
                gateway.activate("sample", "2.2.0", new JsonObject(), "berta"),
                "check T.1, example 'an amount below zero'");
    }

    @Test
    void forbiddenCall() throws IOException {
        Path jar = signed(CheckFixture.jar("sample", "T.1", "static { System.getenv(\"HOME\"); }")
                .manifest("Plugin-Version", "2.3.0"));

        assertRefused(gateway.push(jar, "anna"), "calls java.lang.System.getenv");
    }

    @Test
    void classThatIsNone() throws IOException {
        Path jar = signed(version("2.3.1").resource("fixture/Torn.class", new byte[] {1, 2, 3}));

        assertRefused(gateway.push(jar, "anna"), "one of its classes cannot be read");
    }

    @Test
    void checkIdOfAnotherPlugin() throws IOException {
        stage(CheckFixture.jar("second", "T.1"));

        assertRefused(gateway.activate("second", "1.0.0", new JsonObject(), "berta"), "check T.1 comes twice");
    }

    @Test
    void datasetThatStoredFilingsDoNotFit_unlessThatIsMeant() throws IOException {
        stage(version("2.4.0")
                .source("fixture.Row", """
                    package fixture;
                    import io.hegui.sdk.dataset.Column;
                    import io.hegui.sdk.value.Money;
                    public record Row(
                        @Column(zh = "编号", en = "Number", key = true) String number,
                        @Column(zh = "币种", en = "Currency") String currency,
                        @Column(zh = "金额", en = "Amount") Money amount) {}
                    """)
                .resource("examples/amounts.csv", PluginJar.utf8("number,currency,amount\nA-1,CNY,10.00\n")));

        assertProblem(
                gateway.activate("sample", "2.4.0", new JsonObject(), "berta"),
                409,
                "dataset-changed",
                "column 'currency' is new and required");
    }

    @Test
    void otherContentUnderTheSameVersion() throws IOException {
        Path jar = signed(version("1.5.0").resource("notes.txt", PluginJar.utf8("other")));

        assertProblem(gateway.push(jar, "anna"), 409, "version-taken", "A version names one content for good");
    }

    @Test
    void onePersonAlone() throws IOException {
        stage(version("2.5.0"));

        assertProblem(
                gateway.activate("sample", "2.5.0", new JsonObject(), "anna"),
                403,
                "second-person-needed",
                "somebody else must activate it");
    }

    @Test
    void versionThatNobodyStaged() {
        assertProblem(
                gateway.activate("sample", "9.9.9", new JsonObject(), "berta"), 404, "not-found", "push it first");
    }

    @Test
    void whoeverIsNoOperator() throws IOException {
        String supervisor = gateway.token(new Principal("eve", Role.SUPERVISOR, Optional.empty()));
        JsonObject body = new JsonObject().put("reason", "a test");
        String base = "/api/v1/admin/plugins";

        assertThat(gateway.client().get(base, supervisor).statusCode()).isEqualTo(403);
        assertThat(gateway.client()
                        .post(base + "/sample/2.5.0/activate", supervisor, body)
                        .statusCode())
                .isEqualTo(403);
        assertThat(gateway.client()
                        .post(base + "/sample/rollback", supervisor, body)
                        .statusCode())
                .isEqualTo(403);
        assertThat(gateway.client()
                        .post(base + "?file=x.jar&reason=y", supervisor, body)
                        .statusCode())
                .isEqualTo(403);
        assertThat(gateway.client()
                        .post(base + "?file=x.jar&reason=y", "", body)
                        .statusCode())
                .isEqualTo(401);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private static PluginJar version(String version) {
        return CheckFixture.jar("sample", "T.1").manifest("Plugin-Version", version);
    }

    private Path signed(PluginJar jar) throws IOException {
        Path file = jar.in(made);
        KEY.sign(file, Instant.now());
        return file;
    }

    private void stage(PluginJar jar) throws IOException {
        HttpResponse<String> response = gateway.push(signed(jar), "anna");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    }

    private static int pushed(Path jar) {
        try {
            return gateway.push(jar, "anna").statusCode();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String problems(RolloutGateway gateway, Path jar) {
        try {
            return gateway.push(jar, "anna").body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void trust(SigningKey key, String yaml) throws IOException {
        Path publishers = Files.createDirectories(home.resolve("config/publishers"));
        Path draft = Files.writeString(publishers.resolve(key.publisher() + ".draft"), yaml);
        Files.move(
                draft,
                publishers.resolve(key.publisher() + ".yaml"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static void assertRefused(HttpResponse<String> response, String why) {
        assertProblem(response, 422, "plugin-refused", why);
        assertThat(new JsonObject(response.body()).getJsonArray("problems").encode())
                .contains(why);
    }

    private static void assertProblem(HttpResponse<String> response, int status, String type, String why) {
        io.hegui.gateway.harness.ProblemAssert.assertProblem(response, status, type);
        assertThat(response.body()).contains(why);
    }
}
