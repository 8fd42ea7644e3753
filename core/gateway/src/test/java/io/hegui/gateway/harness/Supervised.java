package io.hegui.gateway.harness;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A running gateway seen from outside: an operator who registers institutions, and institutions that file. */
public final class Supervised {
    /** Invented institutions of the invented region 990000, with right check characters. */
    public static final String MICROLENDER = "91990000MA0DEM0138";

    public static final String BANK = "91990000MA0DEM0213";

    private final HttpsClient client;
    private final String operator;

    public Supervised(HttpsClient client, String operatorToken) {
        this.client = client;
        this.operator = operatorToken;
    }

    public HttpsClient client() {
        return client;
    }

    public String operator() {
        return operator;
    }

    /** Registers an institution and returns a token of a new client of its own. */
    public String register(String id, String type) {
        HttpResponse<String> put = client.put(
                "/api/v1/admin/institutions/" + id,
                operator,
                new JsonObject()
                        .put("name", "示例机构")
                        .put("type", type)
                        .put("region", "990000")
                        .put("active", true));
        if (put.statusCode() / 100 != 2) {
            throw new IllegalStateException("not registered: " + put.body());
        }
        return clientToken(new JsonObject().put("role", "INSTITUTION").put("institution", id));
    }

    /** A token of a new client without an institution: supervisor or auditor. */
    public String tokenOf(String role) {
        return clientToken(new JsonObject().put("role", role));
    }

    public JsonObject submission(String id, String token) {
        return ok(client.get("/api/v1/submissions/" + id, token));
    }

    /** Asks until it is decided; each question waits at the gateway, so this is no busy loop. */
    public JsonObject decided(String id, String token) {
        for (int i = 0; i < 30; i++) {
            JsonObject submission = ok(client.send(
                    "GET",
                    "/api/v1/submissions/" + id,
                    token,
                    Map.of("Prefer", "wait=10"),
                    java.net.http.HttpRequest.BodyPublishers.noBody()));
            if (submission.getString("verdict") != null) {
                return submission;
            }
        }
        throw new IllegalStateException("no verdict on " + id + ": " + submission(id, token));
    }

    /** All located findings, page by page. */
    public List<JsonObject> findings(String id, String token) {
        List<JsonObject> all = new ArrayList<>();
        String cursor = "0";
        while (!cursor.isEmpty()) {
            JsonObject page =
                    ok(client.get("/api/v1/submissions/" + id + "/findings?limit=500&lang=en&cursor=" + cursor, token));
            JsonArray items = page.getJsonArray("items");
            for (int i = 0; i < items.size(); i++) {
                all.add(items.getJsonObject(i));
            }
            cursor = page.getString("next", "");
        }
        return all;
    }

    public static JsonObject ok(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(response.statusCode() + ": " + response.body());
        }
        return new JsonObject(response.body());
    }

    private String clientToken(JsonObject request) {
        JsonObject made = ok(client.post("/api/v1/admin/clients", operator, request));
        return client.token(made.getString("client_id"), made.getString("client_secret"));
    }
}
