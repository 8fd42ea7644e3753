package io.hegui.engine.catalogue;

import io.hegui.engine.bind.Schema;
import io.hegui.sdk.Language;
import io.hegui.sdk.dataset.Dataset;
import java.util.List;

/**
 * A dataset and how it is judged.
 *
 * @param plugin id of the plugin that brings the dataset
 * @param checks those that apply, by id; one that binds only some of the dataset's institution types among them
 */
public record DatasetPlan(String plugin, Dataset<?> dataset, Schema schema, List<PlannedCheck> checks) {
    public DatasetPlan {
        checks = List.copyOf(checks);
    }

    /** An empty file to fill in: one header line, with labels in Chinese or column names in English. */
    public String templateCsv(Language language) {
        return schema.header(language);
    }

    /** The dataset's rows as a JSON Schema, draft 2020-12. */
    public String jsonSchema() {
        return schema.jsonSchema();
    }
}
