package io.hegui.gateway.command;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.authentication.UsernamePasswordCredentials;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.nio.file.Path;
import java.util.Optional;

/** Speaks to the gateway as an institution's own program would: over HTTPS, with a token, and no other door. */
final class GatewayClient {
    private final WebClient client;

    /** A gateway on this machine. */
    GatewayClient(Vertx vertx, int port, Path certificate) {
        this(vertx, "localhost", port, Optional.of(certificate));
    }

    /** @param certificate the only one to trust; without, those that this machine's Java trusts */
    GatewayClient(Vertx vertx, String host, int port, Optional<Path> certificate) {
        WebClientOptions options = new WebClientOptions()
                .setDefaultHost(host)
                .setDefaultPort(port)
                .setSsl(true)
                .setUseAlpn(true)
                .setProtocolVersion(HttpVersion.HTTP_2);
        certificate.ifPresent(file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
        this.client = WebClient.create(vertx, options);
    }

    /** A token for a client's id and secret. */
    Future<String> token(String id, String secret) {
        return client.post("/oauth/token")
                .authentication(new UsernamePasswordCredentials(id, secret))
                .putHeader("Content-Type", "application/x-www-form-urlencoded")
                .putHeader("Accept-Language", MachineLanguage.get().tag())
                .sendBuffer(Buffer.buffer("grant_type=client_credentials"))
                .compose(GatewayClient::json)
                .map(body -> body.getString("access_token"));
    }

    Future<JsonObject> send(HttpMethod method, String path, String token, JsonObject body) {
        return request(method, path, token).sendJsonObject(body).compose(GatewayClient::json);
    }

    /** Sends a file of any kind. */
    Future<JsonObject> send(String path, String token, MultiMap headers, Buffer file) {
        return request(HttpMethod.POST, path, token)
                .putHeaders(headers)
                .putHeader("Content-Type", "application/octet-stream")
                .sendBuffer(file)
                .compose(GatewayClient::json);
    }

    Future<JsonObject> get(String path, String token) {
        return request(HttpMethod.GET, path, token).send().compose(GatewayClient::json);
    }

    /** Submits a file and waits for the verdict. */
    Future<JsonObject> submit(String dataset, String period, String fileName, Buffer file, String token) {
        return filing(dataset, period, fileName, token).sendBuffer(file).compose(GatewayClient::json);
    }

    /** Has a file judged as a test, which leaves nothing on record, and waits for the verdict. */
    Future<JsonObject> test(String dataset, String period, String fileName, Buffer file, String token) {
        return filing(dataset, period, fileName, token)
                .addQueryParam("test", "true")
                .sendBuffer(file)
                .compose(GatewayClient::json);
    }

    private HttpRequest<Buffer> filing(String dataset, String period, String fileName, String token) {
        return request(HttpMethod.POST, "/api/v1/submissions", token)
                .addQueryParam("dataset", dataset)
                .addQueryParam("period", period)
                .addQueryParam("file", fileName)
                .putHeader("Prefer", "wait=60");
    }

    void close() {
        client.close();
    }

    private HttpRequest<Buffer> request(HttpMethod method, String path, String token) {
        return client.request(method, path)
                .authentication(new TokenCredentials(token))
                .putHeader("Accept-Language", MachineLanguage.get().tag());
    }

    private static Future<JsonObject> json(HttpResponse<Buffer> response) {
        return response.statusCode() / 100 == 2
                ? Future.succeededFuture(response.body() == null ? new JsonObject() : response.bodyAsJsonObject())
                : Future.failedFuture(new GatewayRefusal(response.statusCode(), response.bodyAsString()));
    }
}
