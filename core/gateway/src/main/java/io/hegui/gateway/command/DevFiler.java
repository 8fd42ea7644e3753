package io.hegui.gateway.command;

import io.hegui.gateway.Gateway;
import io.hegui.gateway.config.ServerConfig;
import io.hegui.gateway.security.Principal;
import io.hegui.gateway.security.Role;
import io.hegui.gateway.security.TokenIssuer;
import io.hegui.sdk.Language;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/**
 * Has files judged over HTTPS, as an invented institution would. They are test filings: the same road and the same
 * answer, but none of them counts as an earlier filing of the next one, so that only a change of plugin or file changes
 * the answer. What their checks look into is filed in earnest.
 */
final class DevFiler implements AutoCloseable {
    /** Of the invented region, like those of the demo. */
    static final String INSTITUTION = "91990000MA0DEM0138";

    static final String REGION = "990000";

    /** Pages of a thousand findings; more than that nobody reads. */
    private static final int MOST_PAGES = 20;

    private final TokenIssuer issuer;
    private final GatewayClient client;
    private final Language language;

    DevFiler(Gateway gateway, Language language) {
        this.issuer = gateway.injector().getInstance(TokenIssuer.class);
        this.client = new GatewayClient(
                gateway.injector().getInstance(Vertx.class),
                gateway.port(),
                gateway.injector().getInstance(ServerConfig.Tls.class).certificate());
        this.language = language;
    }

    /** @throws CommandFailedException if the gateway does not take the file */
    JudgedFile judge(DevFiles.DevFile file) {
        String filer = filer(file.type());
        JsonObject submission =
                decided(file, client.test(file.dataset(), file.period(), file.name(), file.content(), filer));
        return new JudgedFile(file.label(), submission, findings(submission.getString("id"), filer));
    }

    /**
     * Puts a file on record, for others to be looked into it.
     *
     * @throws CommandFailedException if the gateway does not take the file
     */
    void file(DevFiles.DevFile file) {
        String filer = filer(file.type());
        decided(file, client.submit(file.dataset(), file.period(), file.name(), file.content(), filer));
    }

    /** A token of the institution, which is always the same: what matters is its type at the moment of filing. */
    private String filer(String type) {
        String operator = issuer.issue(new Principal("dev", Role.OPERATOR, Optional.empty()));
        waitFor(client.send(
                HttpMethod.PUT,
                "/api/v1/admin/institutions/" + INSTITUTION,
                operator,
                new JsonObject()
                        .put("name", "示例机构")
                        .put("type", type)
                        .put("region", REGION)
                        .put("active", true)));
        return issuer.issue(new Principal("dev", Role.INSTITUTION, Optional.of(INSTITUTION)));
    }

    private static JsonObject decided(DevFiles.DevFile file, Future<JsonObject> filed) {
        JsonObject submission = waitFor(filed);
        if (submission.getString("verdict") == null) {
            throw new CommandFailedException(file.label() + ": there is no verdict after a minute");
        }
        return submission;
    }

    private List<JsonObject> findings(String submission, String token) {
        List<JsonObject> findings = new ArrayList<>();
        String cursor = "0";
        for (int page = 0; page < MOST_PAGES && !cursor.isEmpty(); page++) {
            JsonObject answer = waitFor(client.get(
                    "/api/v1/submissions/" + submission + "/findings?limit=1000&lang=" + language.tag() + "&cursor="
                            + cursor,
                    token));
            answer.getJsonArray("items").stream().map(JsonObject.class::cast).forEach(findings::add);
            cursor = answer.getString("next", "");
        }
        return findings;
    }

    @Override
    public void close() {
        client.close();
    }

    private static <T> T waitFor(Future<T> answer) {
        try {
            return answer.toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new CommandFailedException(String.valueOf(cause.getMessage()));
        }
    }
}
