package io.hegui.gateway.register;

import io.hegui.engine.bind.ColumnSpec;
import io.hegui.engine.catalogue.DatasetPlan;
import io.hegui.sdk.Language;
import io.hegui.sdk.check.Need;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A dataset as the API shows it. */
final class DatasetJson {
    private DatasetJson() {}

    static JsonObject of(DatasetPlan plan, Language language) {
        return new JsonObject()
                .put("id", plan.dataset().id())
                .put("title", plan.dataset().title().in(language))
                .put(
                        "institutionTypes",
                        new JsonArray(plan.dataset().institutionTypes().stream()
                                .sorted()
                                .toList()))
                .put("frequency", plan.dataset().frequency().name())
                .put(
                        "needs",
                        new JsonArray(plan.checks().stream()
                                .flatMap(check -> check.needs().stream())
                                .map(Need::dataset)
                                .distinct()
                                .sorted()
                                .toList()))
                .put(
                        "checks",
                        new JsonArray(plan.checks().stream()
                                .map(check -> check.page().id())
                                .toList()));
    }

    static JsonArray columns(DatasetPlan plan, Language language) {
        JsonArray columns = new JsonArray();
        for (ColumnSpec column : plan.schema().columns()) {
            columns.add(new JsonObject()
                    .put("name", column.name())
                    .put("label", column.label().in(language))
                    .put("required", column.required())
                    .put("key", column.key())
                    .put("personal", column.personal())
                    .put("unit", column.unit()));
        }
        return columns;
    }
}
