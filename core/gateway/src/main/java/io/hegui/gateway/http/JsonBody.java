package io.hegui.gateway.http;

import io.hegui.sdk.Text;
import io.vertx.core.Handler;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Small JSON requests. */
public final class JsonBody {
    private static final int LONGEST = 256 * 1024;

    private JsonBody() {}

    /** Reads a body of at most 256 KiB into memory; to stand before any handler that calls {@link #of}. */
    public static Handler<RoutingContext> handler() {
        return BodyHandler.create(false).setBodyLimit(LONGEST);
    }

    /** @throws ProblemException 400 unless the body is one JSON object */
    public static JsonObject of(RoutingContext context) {
        try {
            @Nullable JsonObject body = context.body().asJsonObject();
            if (body != null) {
                return body;
            }
        } catch (DecodeException | ClassCastException e) {
            throw notAnObject();
        }
        throw notAnObject();
    }

    /** @throws ProblemException 400 unless the field is there and a text that is not blank */
    public static String text(JsonObject body, String field) {
        return optionalText(body, field)
                .orElseThrow(() -> ProblemException.badRequest(
                        Text.of("缺少字段 " + field + "，或其值为空。", "Field " + field + " is missing or empty.")));
    }

    /** @throws ProblemException 400 if the field is there and not a text */
    public static Optional<String> optionalText(JsonObject body, String field) {
        @Nullable Object value = body.getValue(field);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String text) {
            return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
        }
        throw ProblemException.badRequest(Text.of("字段 " + field + " 必须是文本。", "Field " + field + " must be a text."));
    }

    private static ProblemException notAnObject() {
        return ProblemException.badRequest(Text.of("请求内容必须是一个 JSON 对象。", "The body must be one JSON object."));
    }
}
