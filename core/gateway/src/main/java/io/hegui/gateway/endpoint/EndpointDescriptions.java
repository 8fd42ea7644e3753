package io.hegui.gateway.endpoint;

import io.hegui.engine.bind.JsonSchema;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.PlannedEndpoint;
import io.hegui.sdk.endpoint.Caller;
import io.hegui.sdk.endpoint.Endpoint;
import io.hegui.sdk.endpoint.Method;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The endpoints of plugins in the description of the API. */
public final class EndpointDescriptions {
    private EndpointDescriptions() {}

    /** Adds the endpoints of a catalogue to the paths of an OpenAPI document. */
    public static void addTo(JsonObject paths, Catalogue catalogue) {
        for (PlannedEndpoint planned : catalogue.endpoints()) {
            Endpoint<?, ?> endpoint = planned.endpoint();
            String path = "/api/v1/plugins/" + planned.plugin() + endpoint.path();
            JsonObject item = paths.getJsonObject(path, new JsonObject());
            paths.put(path, item.put(endpoint.method().name().toLowerCase(Locale.ROOT), operation(planned)));
        }
    }

    private static JsonObject operation(PlannedEndpoint planned) {
        Endpoint<?, ?> endpoint = planned.endpoint();
        JsonObject operation = new JsonObject()
                .put("summary", endpoint.title().en())
                .put(
                        "description",
                        endpoint.title().zh() + " · "
                                + endpoint.callers().stream()
                                        .map(Caller::name)
                                        .sorted()
                                        .collect(Collectors.joining(", ")))
                .put("tags", new JsonArray().add("plugin " + planned.plugin()));
        planned.request().ifPresent(schema -> {
            JsonObject request = new JsonObject(JsonSchema.ofRow(schema));
            if (endpoint.method() == Method.GET) {
                operation.put("parameters", parameters(request));
            } else {
                operation.put(
                        "requestBody", new JsonObject().put("required", true).put("content", json(request)));
            }
        });
        return operation.put(
                "responses",
                new JsonObject()
                        .put(
                                "200",
                                new JsonObject()
                                        .put("description", "The answer")
                                        .put("content", json(answer(endpoint.answer()))))
                        .put("default", new JsonObject().put("$ref", "#/components/responses/Problem")));
    }

    private static JsonArray parameters(JsonObject request) {
        JsonArray parameters = new JsonArray();
        for (String name : request.getJsonObject("properties").fieldNames()) {
            parameters.add(new JsonObject()
                    .put("name", name)
                    .put("in", "query")
                    .put("required", request.getJsonArray("required").contains(name))
                    .put("schema", request.getJsonObject("properties").getJsonObject(name)));
        }
        return parameters;
    }

    private static JsonObject json(JsonObject schema) {
        return new JsonObject().put("application/json", new JsonObject().put("schema", schema));
    }

    private static JsonObject answer(Class<?> type) {
        JsonObject properties = new JsonObject();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.put(AnswerJson.name(component), property(component.getGenericType()));
        }
        return new JsonObject().put("type", "object").put("properties", properties);
    }

    private static JsonObject property(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType().equals(List.class)) {
            return new JsonObject().put("type", "array").put("items", property(list.getActualTypeArguments()[0]));
        }
        if (type.equals(int.class)
                || type.equals(long.class)
                || type.equals(Integer.class)
                || type.equals(Long.class)) {
            return new JsonObject().put("type", "integer");
        }
        if (type.equals(boolean.class) || type.equals(Boolean.class)) {
            return new JsonObject().put("type", "boolean");
        }
        return type instanceof Class<?> named && AnswerJson.isNested(named)
                ? answer(named)
                : new JsonObject().put("type", "string");
    }
}
