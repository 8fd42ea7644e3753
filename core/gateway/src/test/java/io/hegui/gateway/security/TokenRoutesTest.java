package io.hegui.gateway.security;

import static io.hegui.gateway.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.audit.AuditLog;
import io.hegui.gateway.database.TestDatabase;
import io.hegui.gateway.http.TestGateway;
import io.hegui.gateway.testing.SettableClock;
import io.hegui.gateway.testing.TestVertx;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From an operator's token to an institution's, over HTTPS. */
class TokenRoutesTest {
    private static final String BANK = "91350211M000100Y46";

    @RegisterExtension
    static final TestVertx VERTX = new TestVertx();

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    static Path directory;

    static final SettableClock CLOCK = new SettableClock(Instant.parse("2026-06-01T00:00:00Z"));
    static TestGateway gateway;
    static WebClient client;
    static String operator;

    @BeforeAll
    static void start() {
        gateway = TestGateway.start(VERTX.get(), DATABASE.config(), directory, CLOCK, List.of(), router -> {
            router.get("/api/v1/whoami").handler(context -> {
                Principal principal = Access.require(context, Role.INSTITUTION);
                context.json(new JsonObject()
                        .put("subject", principal.subject())
                        .put("institution", principal.institution().orElse("")));
            });
            router.get("/api/v1/open").handler(context -> context.json(new JsonObject()));
        });
        client = gateway.client(HttpVersion.HTTP_2);
        operator = gateway.gateway()
                .injector()
                .getInstance(TokenIssuer.class)
                .issue(new Principal("operator-1", Role.OPERATOR, Optional.empty()));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void institution_getsCredentialsThenATokenThenItsOwnName() {
        putBank();
        JsonObject credentials =
                addClient(new JsonObject().put("role", "INSTITUTION").put("institution", BANK));
        String id = credentials.getString("client_id");
        String secret = credentials.getString("client_secret");

        HttpResponse<Buffer> form = await(
                client.post("/oauth/token").sendForm(form().set("client_id", id).set("client_secret", secret)));
        HttpResponse<Buffer> basic = await(
                client.post("/oauth/token").basicAuthentication(id, secret).sendForm(form()));

        assertThat(form.bodyAsJsonObject().getInteger("expires_in")).isEqualTo(3600);
        String token = basic.bodyAsJsonObject().getString("access_token");
        assertThat(await(client.get("/api/v1/whoami")
                                .bearerTokenAuthentication(token)
                                .send())
                        .bodyAsJsonObject())
                .isEqualTo(new JsonObject().put("subject", id).put("institution", BANK));
        assertThat(await(client.get("/api/v1/admin/institutions")
                                .bearerTokenAuthentication(token)
                                .send())
                        .statusCode())
                .isEqualTo(403);
        assertThat(await(gateway.gateway()
                                .injector()
                                .getInstance(AuditLog.class)
                                .verify())
                        .firstWrong())
                .isEmpty();
    }

    @Test
    void unknownClientAndWrongSecret_getTheSameAnswer() {
        String id = addClient(new JsonObject().put("role", "AUDITOR")).getString("client_id");

        HttpResponse<Buffer> wrong = token(id, "wrong", "0000-0001");
        HttpResponse<Buffer> unknown = token("c-nobody", "wrong", "0000-0001");

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.getHeader("WWW-Authenticate")).isEqualTo("Basic realm=\"hegui\"");
        assertThat(wrong.bodyAsJsonObject().getString("error")).isEqualTo("invalid_client");
        assertThat(unknown.bodyAsString()).isEqualTo(wrong.bodyAsString());
        assertThat(unknown.headers().names()).isEqualTo(wrong.headers().names());
    }

    @Test
    void tenthWrongSecret_bringsAPauseOfAMinuteEvenForTheRightOne() {
        JsonObject credentials = addClient(new JsonObject().put("role", "SUPERVISOR"));
        String id = credentials.getString("client_id");
        for (int attempt = 0; attempt < 10; attempt++) {
            assertThat(token(id, "wrong", "0000-0002").statusCode()).isEqualTo(401);
        }

        HttpResponse<Buffer> paused = token(id, credentials.getString("client_secret"), "0000-0003");
        assertThat(paused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(paused.getHeader("Retry-After"))).isBetween(1, 61);

        CLOCK.advance(Duration.ofSeconds(61));
        assertThat(token(id, credentials.getString("client_secret"), "0000-0004")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void requestWithoutOrWithABadToken_isToldHowToAuthenticate() {
        HttpResponse<Buffer> none = await(client.get("/api/v1/whoami").send());
        HttpResponse<Buffer> bad = await(
                client.get("/api/v1/open").bearerTokenAuthentication("a.b.c").send());

        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.getHeader("WWW-Authenticate")).isEqualTo("Bearer realm=\"hegui\"");
        assertThat(bad.statusCode()).isEqualTo(401);
        assertThat(bad.getHeader("WWW-Authenticate")).contains("error=\"invalid_token\"");
        assertThat(await(client.get("/api/v1/open").send()).statusCode()).isEqualTo(200);
    }

    @Test
    void clientOfNobodyWeKnow_isRefused() {
        assertThat(operatorCall(HttpMethod.POST, "/api/v1/admin/clients", new JsonObject().put("role", "ROOT"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(operatorCall(HttpMethod.POST, "/api/v1/admin/clients", new JsonObject().put("role", "INSTITUTION"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(operatorCall(
                                HttpMethod.POST,
                                "/api/v1/admin/clients",
                                new JsonObject().put("role", "INSTITUTION").put("institution", "91350100M000100Y43"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void institution_isMadeThenReplacedThenListed() {
        JsonObject wrong =
                new JsonObject().put("name", "某行").put("type", "bank").put("region", "350000");
        assertThat(operatorCall(HttpMethod.PUT, "/api/v1/admin/institutions/" + BANK, wrong)
                        .bodyAsJsonObject()
                        .getString("detail"))
                .contains("type must match");
        assertThat(operatorCall(HttpMethod.PUT, "/api/v1/admin/institutions/123", wrong.put("type", "BANK"))
                        .statusCode())
                .isEqualTo(400);

        putBank();
        assertThat(putBank()).isEqualTo(200);
        JsonObject list = await(client.get("/api/v1/admin/institutions")
                        .bearerTokenAuthentication(operator)
                        .send())
                .bodyAsJsonObject();
        assertThat(list.getJsonArray("items").getJsonObject(0))
                .isEqualTo(new JsonObject()
                        .put("id", BANK)
                        .put("name", "某某银行")
                        .put("type", "BANK")
                        .put("region", "350000")
                        .put("active", true));
    }

    @Test
    void probes_needNoToken() {
        HttpResponse<Buffer> ready = await(client.get("/health/ready").send());

        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.bodyAsJsonObject().getJsonObject("checks").getString("database"))
                .isEqualTo("UP");
        assertThat(await(client.get("/health/live").send()).statusCode()).isEqualTo(200);
        assertThat(await(client.get("/metrics").send()).bodyAsString())
                .contains("vertx_http_server_requests_total")
                .contains("jvm_memory_used_bytes");
        assertThat(await(client.get("/.well-known/jwks.json").send()).bodyAsString())
                .doesNotContain("\"d\"");
    }

    private static MultiMap form() {
        return MultiMap.caseInsensitiveMultiMap().set("grant_type", "client_credentials");
    }

    private static HttpResponse<Buffer> token(String id, String secret, String requestId) {
        return await(client.post("/oauth/token")
                .putHeader("X-Request-Id", requestId)
                .sendForm(form().set("client_id", id).set("client_secret", secret)));
    }

    private static int putBank() {
        return operatorCall(
                        HttpMethod.PUT,
                        "/api/v1/admin/institutions/" + BANK,
                        new JsonObject().put("name", "某某银行").put("type", "BANK").put("region", "350000"))
                .statusCode();
    }

    private static JsonObject addClient(JsonObject wanted) {
        HttpResponse<Buffer> answer = operatorCall(HttpMethod.POST, "/api/v1/admin/clients", wanted);
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer.bodyAsJsonObject();
    }

    private static HttpResponse<Buffer> operatorCall(HttpMethod method, String path, JsonObject body) {
        return await(
                client.request(method, path).bearerTokenAuthentication(operator).sendJsonObject(body));
    }
}
