package io.hegui.gateway.endpoint;

import io.hegui.engine.report.Values;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An answer of a plugin as JSON: amounts, rates and dates as texts, since a JSON number may lose digits. */
final class AnswerJson {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private AnswerJson() {}

    /** What a component is called: {@code signedOn} becomes {@code signed_on}. */
    static String name(RecordComponent component) {
        return HUMP.matcher(component.getName()).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    /** Calls the record's own methods: only within a guarded call. */
    static JsonObject of(Record answer) {
        JsonObject json = new JsonObject();
        for (RecordComponent component : answer.getClass().getRecordComponents()) {
            @Nullable Object value = value(answer, component);
            if (value != null) {
                json.put(name(component), json(value));
            }
        }
        return json;
    }

    /** Whether a type is a record of the plugin's own, and not a value such as an amount. */
    static boolean isNested(Class<?> type) {
        return type.isRecord() && !type.getName().startsWith("io.hegui.sdk.value.");
    }

    private static @Nullable Object value(Record answer, RecordComponent component) {
        try {
            return component.getAccessor().invoke(answer);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(answer.getClass().getName() + " must be a public record", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    private static Object json(Object value) {
        if (value instanceof List<?> list) {
            JsonArray array = new JsonArray();
            list.forEach(item -> array.add(json(item)));
            return array;
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Boolean || value instanceof String) {
            return value;
        }
        if (value instanceof Record record && isNested(record.getClass())) {
            return of(record);
        }
        return Values.plain(value);
    }
}
