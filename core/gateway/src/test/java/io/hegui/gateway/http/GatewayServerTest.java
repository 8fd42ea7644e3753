package io.hegui.gateway.http;

import static io.hegui.gateway.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.database.TestDatabase;
import io.hegui.gateway.testing.TestVertx;
import io.hegui.sdk.Text;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GatewayServerTest {
    @RegisterExtension
    static final TestVertx VERTX = new TestVertx();

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    static Path directory;

    static TestGateway gateway;

    @BeforeAll
    static void start() {
        gateway = TestGateway.start(VERTX.get(), DATABASE.config(), directory, Clock.systemUTC(), List.of(), router -> {
            router.get("/ok")
                    .handler(context -> context.json(
                            new JsonObject().put("http", context.request().version())));
            router.post("/echo").handler(JsonBody.handler()).handler(context -> context.json(JsonBody.of(context)));
            router.get("/crash").handler(context -> {
                throw new IllegalStateException("secret insides");
            });
            router.get("/away").handler(context -> context.fail(new ConnectException("refused")));
            router.post("/refuse")
                    .handler(context -> context.fail(new ProblemException(
                            409,
                            "wrong-state",
                            Text.of("状态不符", "Wrong state"),
                            Text.of("已撤回", "It is withdrawn"),
                            Map.of("X-Extra", "1"))));
        });
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpVersion.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void bothProtocols_areServedOverTls(HttpVersion version) {
        HttpResponse<Buffer> answer = await(gateway.client(version).get("/ok").send());

        assertThat(answer.bodyAsJsonObject().getString("http")).isEqualTo(version.name());
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeader("Strict-Transport-Security")).isNull();
    }

    @Test
    void requestId_isTakenOverOnlyWhenWellFormed() {
        WebClient client = gateway.client(HttpVersion.HTTP_1_1);

        assertThat(await(client.get("/ok")
                                .putHeader("X-Request-Id", "client-0001")
                                .send())
                        .getHeader("X-Request-Id"))
                .isEqualTo("client-0001");
        assertThat(await(client.get("/ok")
                                .putHeader("X-Request-Id", "a b\"c<script>")
                                .send())
                        .getHeader("X-Request-Id"))
                .hasSize(36);
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpVersion.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void problemOfAHeadRequest_hasNoBody(HttpVersion version) {
        HttpResponse<Buffer> answer =
                await(gateway.client(version).head("/nowhere").send());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.getHeader("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).isNull();
        assertThat(await(gateway.client(version).get("/ok").send()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void problem_isToldInTheLanguageAskedFor() {
        WebClient client = gateway.client(HttpVersion.HTTP_2);

        HttpResponse<Buffer> chinese = await(client.post("/refuse").send());
        HttpResponse<Buffer> english = await(client.post("/refuse")
                .putHeader("Accept-Language", "en-GB,en;q=0.9,zh;q=0.1")
                .putHeader("X-Request-Id", "client-0002")
                .send());

        assertThat(chinese.bodyAsJsonObject().getString("title")).isEqualTo("状态不符");
        assertThat(english.getHeader("Content-Type")).startsWith("application/problem+json");
        assertThat(english.getHeader("X-Extra")).isEqualTo("1");
        assertThat(english.bodyAsJsonObject())
                .isEqualTo(new JsonObject()
                        .put("type", "urn:hegui:problem:wrong-state")
                        .put("title", "Wrong state")
                        .put("status", 409)
                        .put("detail", "It is withdrawn")
                        .put("instance", "/refuse")
                        .put("requestId", "client-0002"));
    }

    @Test
    void everyError_isAProblemDocument() {
        WebClient client = gateway.client(HttpVersion.HTTP_1_1);

        assertProblem(await(client.get("/nothing").send()), 404, "not-found");
        assertProblem(await(client.delete("/ok").send()), 405, "method-not-allowed");
        assertProblem(await(client.post("/echo").sendBuffer(Buffer.buffer("{"))), 400, "bad-request");
        assertProblem(await(client.post("/echo").sendBuffer(Buffer.buffer("[1]"))), 400, "bad-request");
        assertProblem(await(client.post("/echo").sendBuffer(Buffer.buffer(new byte[300 * 1024]))), 413, "too-large");
        HttpResponse<Buffer> away = await(client.get("/away").send());
        assertProblem(away, 503, "unavailable");
        assertThat(away.getHeader("Retry-After")).isEqualTo("5");
        HttpResponse<Buffer> crash = await(client.get("/crash").send());
        assertProblem(crash, 500, "internal");
        assertThat(crash.bodyAsString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpVersion.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void refusalInMidUpload_reachesTheClient(HttpVersion version) {
        HttpResponse<Buffer> answer =
                await(gateway.client(version).post("/refuse").sendBuffer(Buffer.buffer(new byte[1 << 20])));

        assertProblem(answer, 409, "wrong-state");
    }

    @Test
    void certificate_isKeptForTheNextStart() throws Exception {
        String before = Files.readString(directory.resolve("tls/certificate.pem"));

        DevelopmentCertificate.open(directory, Clock.systemUTC());

        assertThat(Files.readString(directory.resolve("tls/certificate.pem"))).isEqualTo(before);
    }

    private static void assertProblem(HttpResponse<Buffer> answer, int status, String type) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.getHeader("Content-Type")).startsWith("application/problem+json");
        JsonObject problem = answer.bodyAsJsonObject();
        assertThat(problem.getString("type")).isEqualTo("urn:hegui:problem:" + type);
        assertThat(problem.getString("requestId")).isEqualTo(answer.getHeader("X-Request-Id"));
    }
}
