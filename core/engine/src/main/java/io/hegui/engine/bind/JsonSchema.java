package io.hegui.engine.bind;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hegui.sdk.dataset.CodeList;
import io.hegui.sdk.dataset.Dataset;

/** A dataset's rows as a JSON Schema. Amounts and rates are texts there too: a JSON number may lose digits. */
public final class JsonSchema {
    private JsonSchema() {}

    public static String of(Dataset<?> dataset, Schema schema) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$id", "urn:hegui:dataset:" + dataset.id());
        root.put("title", dataset.title().en());
        root.put("description", dataset.title().zh());
        root.put("type", "array");
        row(root.putObject("items"), schema).putObject("patternProperties").putObject("^[xX]_");
        return root.toPrettyString();
    }

    /** One row as a schema of its own, without the filer's own columns. */
    public static String ofRow(Schema schema) {
        return row(JsonNodeFactory.instance.objectNode(), schema).toPrettyString();
    }

    private static ObjectNode row(ObjectNode row, Schema schema) {
        row.put("type", "object");
        ObjectNode properties = row.putObject("properties");
        ArrayNode required = row.putArray("required");
        for (ColumnSpec column : schema.columns()) {
            property(properties.putObject(column.name()), column);
            if (column.required()) {
                required.add(column.name());
            }
        }
        row.put("additionalProperties", false);
        return row;
    }

    private static void property(ObjectNode node, ColumnSpec column) {
        node.put("title", column.label().en());
        node.put("description", column.label().zh());
        type(node, column);
        ArrayNode aliases = node.putArray("x-header-names");
        aliases.add(column.name()).add(column.label().zh());
        column.aliases().forEach(aliases::add);
        if (!column.unit().isEmpty()) {
            node.put("x-unit", column.unit());
        }
        if (column.key()) {
            node.put("x-key", true);
        }
        if (column.personal()) {
            node.put("x-personal", true);
        }
        column.min().ifPresent(min -> node.put("x-minimum", min));
        column.max().ifPresent(max -> node.put("x-maximum", max));
    }

    private static void type(ObjectNode node, ColumnSpec column) {
        switch (column.type()) {
            case INTEGER, LONG -> node.put("type", "integer");
            case BOOLEAN -> node.put("type", "boolean");
            case DATE -> node.put("type", "string").put("format", "date");
            case MONTH -> pattern(node, "^[0-9]{4}-(0[1-9]|1[0-2])$");
            case MONEY -> pattern(node, "^[+-]?[0-9]{1,15}(\\.[0-9]{1,2})?$");
            case RATE -> pattern(node, "^[+-]?[0-9]{1,11}(\\.[0-9]{1,6})?$");
            case RESIDENT_ID -> pattern(node, "^[1-9][0-9]{16}[0-9X]$");
            case CREDIT_CODE -> pattern(node, "^[0-9A-HJ-NPQRTUWXY]{18}$");
            case CODE -> {
                node.put("type", "string");
                ArrayNode codes = node.putArray("enum");
                ObjectNode labels = node.putObject("x-labels");
                for (CodeList code : column.codes()) {
                    codes.add(code.name());
                    labels.putObject(code.name())
                            .put("zh", code.label().zh())
                            .put("en", code.label().en());
                }
            }
            case TEXT, PARSED -> node.put("type", "string");
        }
    }

    private static void pattern(ObjectNode node, String pattern) {
        node.put("type", "string").put("pattern", pattern);
    }
}
