package io.hegui.gateway.http;

import static java.util.Objects.requireNonNull;

import io.hegui.sdk.Language;
import io.hegui.sdk.Text;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * A problem document (RFC 9457).
 *
 * @param status HTTP status, 400 to 599
 * @param type last part of the type, lower-case with hyphens; clients may rely on it
 * @param title the kind of problem, the same whenever it occurs
 * @param detail this occurrence, and what the client can do about it
 * @param headers sent with the answer
 * @param extensions further members of the document; texts, also those in a list, are given by language
 */
public record Problem(
        int status, String type, Text title, Text detail, Map<String, String> headers, Map<String, Object> extensions) {
    private static final String TYPE_PREFIX = "urn:hegui:problem:";

    public Problem {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("a problem has status 400 to 599, was " + status);
        }
        requireNonNull(type, "type is null");
        requireNonNull(title, "title is null");
        requireNonNull(detail, "detail is null");
        headers = Map.copyOf(headers);
        extensions = Map.copyOf(extensions);
    }

    JsonObject toJson(Language language, String instance, String requestId) {
        JsonObject json = new JsonObject()
                .put("type", TYPE_PREFIX + type)
                .put("title", title.in(language))
                .put("status", status)
                .put("detail", detail.in(language))
                .put("instance", instance)
                .put("requestId", requestId);
        extensions.forEach((name, value) -> json.put(name, shown(value, language)));
        return json;
    }

    private static Object shown(Object value, Language language) {
        if (value instanceof Text text) {
            return text.in(language);
        }
        if (value instanceof List<?> list) {
            return new JsonArray(list.stream()
                    .map(each -> each instanceof Text text ? text.in(language) : each)
                    .toList());
        }
        return value;
    }
}
