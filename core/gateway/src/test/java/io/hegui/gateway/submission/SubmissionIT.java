package io.hegui.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.harness.GatewayProcess;
import io.hegui.gateway.harness.HttpsClient;
import io.hegui.gateway.harness.SampleFilings;
import io.hegui.gateway.harness.Supervised;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged gateway as an institution meets it, over HTTPS. */
class SubmissionIT {
    private static final Map<String, String> WAIT = Map.of("Prefer", "wait=30");

    @TempDir
    static Path data;

    private static GatewayProcess gateway;
    private static Supervised supervised;
    private static String lender;
    private static String bank;

    @BeforeAll
    static void start() {
        gateway = GatewayProcess.serve(data, Map.of("HEGUI_SUBMISSION_MAX_BYTES", "2 MiB"));
        supervised = new Supervised(
                new HttpsClient(gateway.port(), data.resolve("tls/certificate.pem")),
                GatewayProcess.token(data, List.of("--role", "operator")));
        lender = supervised.register(Supervised.MICROLENDER, "MLC");
        bank = supervised.register(Supervised.BANK, "BANK");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void breaches_areAcceptedOnRecord_withTheArticleTheyBreach() {
        JsonObject submission = Supervised.ok(submit(sample("breaches"), "2026-01", WAIT));

        assertThat(submission.getString("state")).isEqualTo("DECIDED");
        JsonObject cost = supervised.findings(submission.getString("id"), lender).stream()
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

        JsonObject attested = Supervised.ok(attest(first));
        assertThat(attested.getString("state")).isEqualTo("ATTESTED");
        assertThat(supervised.submission(second, lender).getString("state")).isEqualTo("DECIDED");

        assertThat(Supervised.ok(attest(second)).getString("state")).isEqualTo("ATTESTED");
        assertThat(supervised.submission(first, lender).getString("state")).isEqualTo("SUPERSEDED");
        assertThat(attest(first).statusCode()).isEqualTo(409);
    }

    @Test
    void brokenFile_isRejected_withEachProblemLocated() {
        JsonObject submission = Supervised.ok(submit(sample("integrity"), "2026-01", WAIT));

        assertThat(submission.getString("verdict")).isEqualTo("REJECTED");
        assertThat(supervised.findings(submission.getString("id"), lender))
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.getString("message")).isNotBlank();
                    assertThat(finding.getString("fix")).isNotBlank();
                });
        assertThat(attest(submission.getString("id")).statusCode()).isEqualTo(409);
    }

    @Test
    void receipt_verifiesWithThePublishedKey_andNamesTheFile() throws Exception {
        byte[] file = book("receipt");
        JsonObject submission = Supervised.ok(submit(file, "2026-03", Map.of()));

        String receipt = supervised
                .client()
                .get("/api/v1/submissions/" + submission.getString("id") + "/receipt", lender)
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

        assertThat(supervised.client().get("/api/v1/submissions/" + id, bank).statusCode())
                .isEqualTo(404);
        assertThat(supervised
                        .client()
                        .get("/api/v1/submissions/" + id + "/findings", bank)
                        .statusCode())
                .isEqualTo(404);
        assertThat(Supervised.ok(supervised
                                .client()
                                .get("/api/v1/submissions?institution=" + Supervised.MICROLENDER, bank))
                        .getJsonArray("items"))
                .isEmpty();
        assertThat(supervised
                        .client()
                        .get("/api/v1/submissions/" + id, supervised.tokenOf("SUPERVISOR"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(supervised.client().get("/api/v1/submissions/" + id, "").statusCode())
                .isEqualTo(401);
        assertThat(supervised
                        .client()
                        .submit("loan-book", "2026-04", book("x"), supervised.tokenOf("SUPERVISOR"), Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void idempotencyKey_givesTheSameAnswer_alsoToRequestsAtTheSameTime() {
        byte[] file = book("idempotent");
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        List<String> answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> submit(file, "2026-05", key).body()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnly(submit(file, "2026-05", key).body());
        assertThat(submit(book("other"), "2026-05", key).statusCode()).isEqualTo(422);
        assertThat(submissions("2026-05")).hasSize(1);
    }

    @Test
    void contentDigest_isComparedWithWhatArrived() throws Exception {
        byte[] file = book("digest");
        String right = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(file));
        String wrong = Base64.getEncoder().encodeToString(new byte[32]);

        assertProblem(
                submit(file, "2026-06", Map.of("Content-Digest", "sha-256=:" + wrong + ":")), 400, "digest-mismatch");
        assertThat(submissions("2026-06")).isEmpty();
        assertThat(submit(file, "2026-06", Map.of("Content-Digest", "sha-256=:" + right + ":"))
                        .statusCode())
                .isEqualTo(202);
        assertProblem(submit(file, "2026-06", Map.of("Content-Digest", "sha-256=abc")), 400, "digest-malformed");
    }

    @Test
    void bodyOverTheLimit_isRefused_whetherOrNotItsLengthIsAnnounced() {
        byte[] large = new byte[3 << 20];

        assertProblem(submit(large, "2026-07", Map.of()), 413, "filing-too-large");
        HttpResponse<String> chunked = supervised
                .client()
                .send(
                        "POST",
                        "/api/v1/submissions?dataset=loan-book&period=2026-07",
                        lender,
                        Map.of(),
                        java.net.http.HttpRequest.BodyPublishers.ofInputStream(
                                () -> new java.io.ByteArrayInputStream(large)));
        assertProblem(chunked, 413, "filing-too-large");
        assertThat(incoming()).isEmpty();
    }

    @Test
    void connectionCutInMidUpload_leavesNothingBehind() throws Exception {
        String head = "POST /api/v1/submissions?dataset=loan-book&period=2026-08 HTTP/1.1\r\nHost: localhost\r\n"
                + "Authorization: Bearer " + lender + "\r\nContent-Length: 1000000\r\n\r\n";
        try (SSLSocket socket = (SSLSocket) HttpsClient.trusting(data.resolve("tls/certificate.pem"))
                .getSocketFactory()
                .createSocket("localhost", gateway.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[200_000]);
            out.flush();
            awaitIncoming(1);
        }
        awaitIncoming(0);
        assertThat(submissions("2026-08")).isEmpty();
    }

    @Test
    void badRequests_areToldWhatIsWrong() {
        assertProblem(submitTo("loan-books", "2026-09"), 404, "dataset-unknown");
        assertProblem(submitTo("loan-book", "2026-13"), 400, "parameter-period");
        assertProblem(submitTo("loan-book", "2026-09-30"), 400, "parameter-period");
        assertProblem(submitTo("loan-book", "2099-01"), 400, "parameter-period");
        assertProblem(submitTo("price-change", "2026-09"), 404, "dataset-unknown");
        assertProblem(supervised.client().get("/api/v1/submissions/not-an-id", lender), 404, "submission-unknown");
        assertThat(supervised.client().get("/api/v1/nowhere", lender).statusCode())
                .isEqualTo(404);
    }

    @Test
    void explanation_answersTheFinding_andIsRecognisedInTheNextPeriod() {
        byte[] book = SampleFilings.loanBook(1, "EXPLAIN", Map.of("展期次数", "3"));
        JsonObject first = Supervised.ok(submit(book, "2025-11", WAIT));
        assertThat(first.getString("verdict")).isEqualTo("NEEDS_EXPLANATION");
        JsonObject finding = supervised.findings(first.getString("id"), lender).stream()
                .filter(found -> found.getString("kind").equals("PLAUSIBILITY")
                        && !found.getString("severity").equals("INFO"))
                .findFirst()
                .orElseThrow();

        HttpResponse<String> explained = supervised
                .client()
                .post(
                        "/api/v1/submissions/" + first.getString("id") + "/explanations",
                        lender,
                        new JsonObject()
                                .put("check", finding.getString("check"))
                                .put("fingerprint", finding.getString("fingerprint"))
                                .put("reason", "DATA_CONFIRMED")
                                .put("text", "已核对合同原件。"));
        assertThat(Supervised.ok(explained).getString("verdict")).startsWith("ACCEPTED");

        JsonObject next = Supervised.ok(submit(book, "2025-12", WAIT));
        assertThat(next.getString("verdict")).startsWith("ACCEPTED");
        assertThat(supervised.findings(next.getString("id"), lender))
                .anySatisfy(
                        again -> assertThat(again.getJsonObject("explanation").getString("text"))
                                .isEqualTo("已核对合同原件。"));
    }

    @Test
    void testFiling_isJudgedButNeverOnRecord() {
        JsonObject test =
                Supervised.ok(supervised.client().submit("loan-book", "2026-09&test=true", book("test"), lender, WAIT));

        assertThat(test.getBoolean("test")).isTrue();
        assertThat(test.getString("verdict")).isEqualTo("ACCEPTED");
        assertThat(test.getString("expiresAt")).isNotNull();
        assertProblem(attest(test.getString("id")), 409, "not-attestable");
    }

    @Test
    void withdrawnFiling_staysWithdrawn() {
        String id = accepted("2026-03", "withdrawn");

        assertThat(Supervised.ok(supervised
                                .client()
                                .post("/api/v1/submissions/" + id + "/withdrawal", lender, new JsonObject()))
                        .getString("state"))
                .isEqualTo("WITHDRAWN");
        assertProblem(attest(id), 409, "state-conflict");
    }

    @Test
    void everyRouteOfTheDescription_isServed() {
        JsonObject description = Supervised.ok(supervised.client().get("/openapi.json", ""));

        description.getJsonObject("paths").stream()
                .filter(path -> ((JsonObject) path.getValue()).containsKey("get"))
                .map(path -> path.getKey().replaceAll("\\{id\\}", "none").replaceAll("\\{[a-z]+\\}", "none"))
                .forEach(
                        path -> assertThat(supervised.client().get(path, lender).body())
                                .as(path)
                                .doesNotContain("\"type\":\"about:blank\",\"title\":\"Not Found\""));
        assertThat(supervised.client().get("/health/ready", "").statusCode()).isEqualTo(200);
        assertThat(supervised.client().get("/metrics", "").body()).contains("hegui_run_time");
    }

    private static String accepted(String period, String prefix) {
        JsonObject submission = Supervised.ok(submit(book(prefix), period, WAIT));
        assertThat(submission.getString("verdict")).as("%s", submission).isEqualTo("ACCEPTED");
        return submission.getString("id");
    }

    private static byte[] sample(String name) {
        return SampleFilings.read("microlender", "loan-book", name);
    }

    private static byte[] book(String prefix) {
        return SampleFilings.loanBook(3, prefix);
    }

    private static HttpResponse<String> submit(byte[] file, String period, Map<String, String> headers) {
        return supervised.client().submit("loan-book", period, file, lender, headers);
    }

    private static HttpResponse<String> submitTo(String dataset, String period) {
        return supervised.client().submit(dataset, period, book("bad"), lender, Map.of());
    }

    private static HttpResponse<String> attest(String id) {
        return supervised
                .client()
                .post(
                        "/api/v1/submissions/" + id + "/attestation",
                        lender,
                        new JsonObject().put("name", "张三").put("role", "合规负责人"));
    }

    private static JsonArray submissions(String period) {
        return Supervised.ok(supervised.client().get("/api/v1/submissions?period=" + period, lender))
                .getJsonArray("items");
    }

    private static void assertProblem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(contentType -> assertThat(contentType).startsWith("application/problem+json"));
        JsonObject problem = new JsonObject(response.body());
        assertThat(problem.getString("type")).endsWith(type);
        assertThat(problem.getString("detail")).isNotBlank();
        assertThat(problem.getString("requestId")).isNotBlank();
    }

    private static List<Path> incoming() {
        try (Stream<Path> files = Files.list(data.resolve("spool/incoming"))) {
            return files.toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Asks the gateway something between looks, which lets it get on and bounds the wait. */
    private static void awaitIncoming(int count) {
        for (int i = 0; i < 2_000 && incoming().size() != count; i++) {
            supervised.client().get("/health/live", "");
        }
        assertThat(incoming()).hasSize(count);
    }

    private static PublicKey publishedKey() throws Exception {
        JsonObject key = Supervised.ok(supervised.client().get("/.well-known/jwks.json", ""))
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
