package io.hegui.gateway.submission;

import static io.hegui.gateway.harness.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.harness.PackagedGateway;
import io.hegui.gateway.harness.SampleFilings;
import io.hegui.gateway.harness.Supervised;
import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The packaged gateway as an institution meets it, over HTTPS. */
class SubmissionIT {
    private static final Map<String, String> WAIT = Map.of("Prefer", "wait=30");

    @RegisterExtension
    static final PackagedGateway GATEWAY = new PackagedGateway(Map.of());

    @Test
    void breaches_areAcceptedOnRecord_withTheArticleTheyBreach() {
        JsonObject submission = Supervised.ok(GATEWAY.submit(sample("breaches"), "2026-01", WAIT));

        assertThat(submission.getString("state")).isEqualTo("DECIDED");
        JsonObject cost = GATEWAY.supervised().findings(submission.getString("id"), GATEWAY.lender()).stream()
                .filter(finding -> finding.getString("check").equals("E.1.2.a"))
                .findFirst()
                .orElseThrow();
        assertThat(cost.getJsonArray("cites").getJsonObject(0))
                .isEqualTo(new JsonObject().put("document", "整治办函〔2017〕141号").put("article", "一(二)"));
        assertThat(cost.getString("observed")).endsWith(" %");
        assertThat(cost.getJsonObject("working")).isNotEmpty();
    }

    @Test
    void cleanBook_isAccepted_andAttestationMakesItTheFilingOfRecord() {
        String first = accepted("2026-02", "first");
        String second = accepted("2026-02", "second");

        JsonObject attested = Supervised.ok(GATEWAY.attest(first));
        assertThat(attested.getString("state")).isEqualTo("ATTESTED");
        assertThat(GATEWAY.supervised().submission(second, GATEWAY.lender()).getString("state"))
                .isEqualTo("DECIDED");

        assertThat(Supervised.ok(GATEWAY.attest(second)).getString("state")).isEqualTo("ATTESTED");
        assertThat(GATEWAY.supervised().submission(first, GATEWAY.lender()).getString("state"))
                .isEqualTo("SUPERSEDED");
        assertThat(GATEWAY.attest(first).statusCode()).isEqualTo(409);
    }

    @Test
    void brokenFile_isRejected_withEachProblemLocated() {
        JsonObject submission = Supervised.ok(GATEWAY.submit(sample("integrity"), "2026-01", WAIT));

        assertThat(submission.getString("verdict")).isEqualTo("REJECTED");
        assertThat(GATEWAY.supervised().findings(submission.getString("id"), GATEWAY.lender()))
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.getString("message")).isNotBlank();
                    assertThat(finding.getString("fix")).isNotBlank();
                });
        assertThat(GATEWAY.attest(submission.getString("id")).statusCode()).isEqualTo(409);
    }

    /** The answer is made from what was decided, without a look at the record. */
    @Test
    void answerWithTheVerdict_isWhatIsOnRecord() {
        for (String kind : List.of("breaches", "integrity")) {
            JsonObject answer = Supervised.ok(GATEWAY.submit(sample(kind), "2026-01", WAIT));
            String receipt = (String) answer.remove("receipt");

            assertThat(receipt).isNotBlank();
            assertThat(answer).isEqualTo(GATEWAY.supervised().submission(answer.getString("id"), GATEWAY.lender()));
        }
    }

    @Test
    void receipt_verifiesWithThePublishedKey_andNamesTheFile() throws Exception {
        byte[] file = book("receipt");
        JsonObject submission = Supervised.ok(GATEWAY.submit(file, "2026-03", Map.of()));

        String receipt = GATEWAY.client()
                .get("/api/v1/submissions/" + submission.getString("id") + "/receipt", GATEWAY.lender())
                .body();
        assertThat(receipt).isEqualTo(submission.getString("receipt"));
        String[] parts = receipt.split("\\.", -1);
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(publishedKey());
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        JsonObject claims = new JsonObject(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
        assertThat(claims.getString("sha256"))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
        assertThat(claims.getString("institution")).isEqualTo(Supervised.MICROLENDER);
        assertThat(claims.getLong("bytes")).isEqualTo(file.length);
    }

    @Test
    void anotherInstitution_doesNotSeeIt_aSupervisorDoes() {
        String id = accepted("2026-04", "own");

        assertThat(GATEWAY.client()
                        .get("/api/v1/submissions/" + id, GATEWAY.bank())
                        .statusCode())
                .isEqualTo(404);
        assertThat(GATEWAY.client()
                        .get("/api/v1/submissions/" + id + "/findings", GATEWAY.bank())
                        .statusCode())
                .isEqualTo(404);
        assertThat(Supervised.ok(GATEWAY.client()
                                .get("/api/v1/submissions?institution=" + Supervised.MICROLENDER, GATEWAY.bank()))
                        .getJsonArray("items"))
                .isEmpty();
        assertThat(GATEWAY.client()
                        .get("/api/v1/submissions/" + id, GATEWAY.supervised().tokenOf("SUPERVISOR"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(GATEWAY.client().get("/api/v1/submissions/" + id, "").statusCode())
                .isEqualTo(401);
        assertThat(GATEWAY.client()
                        .submit(
                                "loan-book",
                                "2026-04",
                                book("x"),
                                GATEWAY.supervised().tokenOf("SUPERVISOR"),
                                Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void explanation_answersTheFinding_andIsRecognisedInTheNextPeriod() {
        byte[] book = SampleFilings.loanBook(1, "EXPLAIN", Map.of("展期次数", "3"));
        JsonObject first = Supervised.ok(GATEWAY.submit(book, "2025-11", WAIT));
        assertThat(first.getString("verdict")).isEqualTo("NEEDS_EXPLANATION");
        JsonObject finding = GATEWAY.supervised().findings(first.getString("id"), GATEWAY.lender()).stream()
                .filter(found -> found.getString("kind").equals("PLAUSIBILITY")
                        && !found.getString("severity").equals("INFO"))
                .findFirst()
                .orElseThrow();

        HttpResponse<String> explained = GATEWAY.client()
                .post(
                        "/api/v1/submissions/" + first.getString("id") + "/explanations",
                        GATEWAY.lender(),
                        new JsonObject()
                                .put("check", finding.getString("check"))
                                .put("fingerprint", finding.getString("fingerprint"))
                                .put("reason", "DATA_CONFIRMED")
                                .put("text", "已核对合同原件。"));
        assertThat(Supervised.ok(explained).getString("verdict")).startsWith("ACCEPTED");

        JsonObject next = Supervised.ok(GATEWAY.submit(book, "2025-12", WAIT));
        assertThat(next.getString("verdict")).startsWith("ACCEPTED");
        assertThat(GATEWAY.supervised().findings(next.getString("id"), GATEWAY.lender()))
                .anySatisfy(
                        again -> assertThat(again.getJsonObject("explanation").getString("text"))
                                .isEqualTo("已核对合同原件。"));
    }

    @Test
    void testFiling_isJudgedButNeverOnRecord() {
        JsonObject test = Supervised.ok(
                GATEWAY.client().submit("loan-book", "2026-09&test=true", book("test"), GATEWAY.lender(), WAIT));

        assertThat(test.getBoolean("test")).isTrue();
        assertThat(test.getString("verdict")).isEqualTo("ACCEPTED");
        assertThat(test.getString("expiresAt")).isNotNull();
        assertProblem(GATEWAY.attest(test.getString("id")), 409, "not-attestable");
    }

    @Test
    void withdrawnFiling_staysWithdrawn() {
        String id = accepted("2026-03", "withdrawn");

        assertThat(Supervised.ok(GATEWAY.client()
                                .post("/api/v1/submissions/" + id + "/withdrawal", GATEWAY.lender(), new JsonObject()))
                        .getString("state"))
                .isEqualTo("WITHDRAWN");
        assertProblem(GATEWAY.attest(id), 409, "state-conflict");
    }

    @Test
    void everyCallOfTheDescription_isServed() {
        JsonObject paths =
                Supervised.ok(GATEWAY.client().get("/openapi.json", "")).getJsonObject("paths");

        assertThat(paths.size()).isGreaterThan(20);
        for (String path : paths.fieldNames()) {
            for (String method : paths.getJsonObject(path).fieldNames()) {
                assertThat(call(method, path.replaceAll("\\{[a-z]+}", "none")))
                        .as("%s %s", method, path)
                        .doesNotEndWith(":not-found")
                        .doesNotEndWith(":method-not-allowed");
            }
        }
        assertThat(call("get", "/api/v1/nowhere")).endsWith(":not-found");
        assertThat(call("delete", "/api/v1/checks")).endsWith(":method-not-allowed");
    }

    @Test
    void probes_tellThatItServes_andWhatItDid() {
        accepted("2025-10", "measured");

        assertThat(GATEWAY.client().get("/health/live", "").statusCode()).isEqualTo(200);
        assertThat(GATEWAY.client().get("/health/ready", "").statusCode()).isEqualTo(200);
        assertThat(GATEWAY.client().get("/metrics", "").body())
                .containsPattern("hegui_run_time_seconds_count\\{verdict=\"ACCEPTED\"[^}]*} [1-9]");
    }

    /** The type of the problem that a call without body ends in; empty if it ends in none. */
    private static String call(String method, String path) {
        HttpResponse<String> response = GATEWAY.client()
                .send(
                        method.toUpperCase(Locale.ROOT),
                        path,
                        GATEWAY.lender(),
                        Map.of(),
                        HttpRequest.BodyPublishers.noBody());
        boolean problem = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("application/problem+json"))
                .isPresent();
        // The answer to HEAD has the headers of a problem, but never its text.
        return problem && !response.body().isEmpty() ? new JsonObject(response.body()).getString("type") : "";
    }

    private static String accepted(String period, String prefix) {
        JsonObject submission = Supervised.ok(GATEWAY.submit(book(prefix), period, WAIT));
        assertThat(submission.getString("verdict")).as("%s", submission).isEqualTo("ACCEPTED");
        return submission.getString("id");
    }

    private static byte[] sample(String name) {
        return SampleFilings.read("microlender", "loan-book", name);
    }

    private static byte[] book(String prefix) {
        return SampleFilings.loanBook(3, prefix);
    }

    private static PublicKey publishedKey() throws Exception {
        JsonObject key = Supervised.ok(GATEWAY.client().get("/.well-known/jwks.json", ""))
                .getJsonArray("keys")
                .getJsonObject(0);
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(coordinate(key.getString("x")), coordinate(key.getString("y")));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, parameters.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger coordinate(String text) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(text));
    }
}
