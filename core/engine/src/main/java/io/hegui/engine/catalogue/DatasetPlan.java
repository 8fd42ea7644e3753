package io.hegui.engine.catalogue;

import io.hegui.engine.bind.JsonSchema;
import io.hegui.engine.bind.Schema;
import io.hegui.sdk.Language;
import io.hegui.sdk.adapter.DataAdapter;
import io.hegui.sdk.dataset.Dataset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A dataset and how it is judged.
 *
 * @param plugin id of the plugin that brings the dataset
 * @param checks those that apply, by id; one that binds only some of the dataset's institution types among them
 * @param adapters the plugin's own formats, asked before the engine's
 * @param cleanRow a row with nothing wrong, by column name, from which examples start; empty if the plugin gives none
 */
public record DatasetPlan(
        String plugin,
        Dataset<?> dataset,
        Schema schema,
        List<PlannedCheck> checks,
        List<DataAdapter> adapters,
        Map<String, String> cleanRow) {
    public DatasetPlan {
        checks = List.copyOf(checks);
        adapters = List.copyOf(adapters);
        cleanRow = Collections.unmodifiableMap(new LinkedHashMap<>(cleanRow));
    }

    /** An empty file to fill in: one header line, with labels in Chinese or column names in English. */
    public String templateCsv(Language language) {
        return schema.header(language);
    }

    /** The dataset's rows as a JSON Schema, draft 2020-12. */
    public String jsonSchema() {
        return JsonSchema.of(dataset, schema);
    }

    /** The same dataset judged by other checks. */
    public DatasetPlan withChecks(List<PlannedCheck> others) {
        return new DatasetPlan(plugin, dataset, schema, others, adapters, cleanRow);
    }
}
