package io.hegui.gateway.command;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The gateway answered, and not with what was asked for. */
final class GatewayRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String body;

    GatewayRefusal(int status, @Nullable String body) {
        super("the gateway answered " + status + ": " + body);
        this.status = status;
        this.body = String.valueOf(body);
    }

    /** What its problem document says, for people. */
    String explanation() {
        try {
            JsonObject problem = new JsonObject(body);
            JsonArray all = problem.getJsonArray("problems", new JsonArray());
            List<String> lines = new ArrayList<>();
            all.forEach(each -> lines.add(String.valueOf(each)));
            String detail = problem.getString("detail", "status " + status);
            return lines.size() < 2 ? detail : detail + "\n  - " + String.join("\n  - ", lines);
        } catch (DecodeException | ClassCastException e) {
            return String.valueOf(getMessage());
        }
    }
}
