package io.hegui.gateway.command;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** An operator at the gateway's API, from a program's main thread, which may wait. */
final class OperatorSession implements AutoCloseable {
    private static final String ADMIN = "/api/v1/admin";
    private static final String PLUGINS = ADMIN + "/plugins";

    private final Vertx vertx;
    private final GatewayClient client;
    private final String token;

    private OperatorSession(Vertx vertx, GatewayClient client, String token) {
        this.vertx = vertx;
        this.client = client;
        this.token = token;
    }

    static OperatorSession open(Vertx vertx, GatewayClient client, Supplier<Future<String>> credentials) {
        boolean opened = false;
        try {
            OperatorSession session = new OperatorSession(vertx, client, await(credentials.get()));
            opened = true;
            return session;
        } finally {
            if (!opened) {
                client.close();
                vertx.close();
            }
        }
    }

    /** All plugins as {@code GET /admin/plugins} tells. */
    JsonObject plugins() {
        return await(client.get(PLUGINS, token));
    }

    /** Asks something below {@code /admin/plugins}. */
    JsonObject get(String path) {
        return await(client.get(PLUGINS + path, token));
    }

    /** Has something done below {@code /admin/plugins}. */
    JsonObject post(String path, JsonObject body) {
        return send(HttpMethod.POST, "/plugins" + path, body);
    }

    /** The operator's data in force. */
    JsonObject reference() {
        return await(client.get(ADMIN + "/reference", token));
    }

    /** Has an edition of it made. */
    JsonObject stageReference(JsonObject body) {
        return send(HttpMethod.POST, "/reference", body);
    }

    /** Asks or has done anything below {@code /admin}. */
    JsonObject send(HttpMethod method, String path, JsonObject body) {
        return await(client.send(method, ADMIN + path, token, body));
    }

    /** Hands a plugin's file in. */
    JsonObject push(String query, MultiMap headers, Buffer file) {
        return await(client.send(PLUGINS + query, token, headers, file));
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof CommandFailedException failed) {
                throw failed;
            }
            throw new CommandFailedException(
                    cause instanceof GatewayRefusal refusal
                            ? refusal.explanation()
                            : "the gateway cannot be reached: " + cause.getMessage());
        }
    }

    @Override
    public void close() {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
