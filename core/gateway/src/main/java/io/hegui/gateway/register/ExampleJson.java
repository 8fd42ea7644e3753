package io.hegui.gateway.register;

import io.hegui.engine.check.Example;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/** An example of a check as the API shows it. */
final class ExampleJson {
    private ExampleJson() {}

    static JsonObject of(Example example) {
        JsonArray finds = new JsonArray();
        example.finds().forEach(place -> {
            JsonObject found = new JsonObject().put("row", place.row()).put("field", place.field());
            place.message().ifPresent(message -> found.put("message", message));
            finds.add(found);
        });
        JsonObject json = new JsonObject().put("name", example.name()).put("rows", rows(example.rows()));
        if (!example.before().isEmpty()) {
            json.put("before", rows(example.before()));
        }
        if (!example.with().isEmpty()) {
            JsonObject with = new JsonObject();
            example.with().forEach((dataset, rows) -> with.put(dataset, rows(rows)));
            json.put("with", with);
        }
        if (!example.others().isEmpty()) {
            JsonArray others = new JsonArray();
            example.others().forEach(rows -> others.add(rows(rows)));
            json.put("others", others);
        }
        if (!example.parameters().isEmpty()) {
            json.put("parameters", new JsonObject(Map.copyOf(example.parameters())));
        }
        example.period().ifPresent(period -> json.put("period", period));
        example.as().ifPresent(type -> json.put("as", type));
        example.region().ifPresent(region -> json.put("region", region));
        example.received().ifPresent(at -> json.put("received", at.toString()).put("version", example.version()));
        return json.put("finds", finds).put("unknown", example.unknown());
    }

    private static JsonArray rows(List<Map<String, String>> rows) {
        JsonArray array = new JsonArray();
        rows.forEach(row -> {
            JsonObject json = new JsonObject();
            row.forEach(json::put);
            array.add(json);
        });
        return array;
    }
}
