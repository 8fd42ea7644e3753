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
 * the answer.
 */
final class DevFiler implements AutoCloseable {
    /** Of the invented region, like those of the demo. */
    private static final String INSTITUTION = "91990000MA0DEM0138";

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
        String operator = issuer.issue(new Principal("dev", Role.OPERATOR, Optional.empty()));
        String filer = issuer.issue(new Principal("dev", Role.INSTITUTION, Optional.of(INSTITUTION)));
        // The same institution whatever its type: what matters is the type at the moment of filing.
        waitFor(client.send(
                HttpMethod.PUT,
                "/api/v1/admin/institutions/" + INSTITUTION,
                operator,
                new JsonObject()
                        .put("name", "示例机构")
                        .put("type", file.type())
                        .put("region", "990000")
                        .put("active", true)));
        JsonObject submission = waitFor(client.test(file.dataset(), file.period(), file.name(), file.content(), filer));
        if (submission.getString("verdict") == null) {
            throw new CommandFailedException(file.label() + ": there is no verdict after a minute");
        }
        return new JudgedFile(file.label(), submission, findings(submission.getString("id"), filer));
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
