package io.hegui.engine.catalogue;

import io.hegui.engine.check.Example;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads an example of a check's page. */
final class ExampleReader {
    private ExampleReader() {}

    static Example read(YamlNode node) {
        node.knowing(
                "name",
                "dataset",
                "as",
                "region",
                "period",
                "parameters",
                "rows",
                "before",
                "received",
                "version",
                "with",
                "others",
                "finds",
                "unknown");
        return new Example(
                node.get("name").text(),
                node.get("dataset").optional(),
                node.get("as").optional(),
                node.get("region").optional(),
                node.get("period").optional(),
                node.get("parameters").texts(),
                rows(node.get("rows")),
                rows(node.get("before")),
                node.get("received").moment(),
                node.has("version") ? (int) node.get("version").number() : 1,
                with(node.get("with")),
                node.get("others").items().stream().map(ExampleReader::rows).toList(),
                node.get("finds").items().stream().map(ExampleReader::place).toList(),
                Boolean.parseBoolean(node.get("unknown").text()));
    }

    private static List<Map<String, String>> rows(YamlNode node) {
        return node.items().stream().map(YamlNode::texts).toList();
    }

    private static Map<String, List<Map<String, String>>> with(YamlNode node) {
        Map<String, List<Map<String, String>>> with = new LinkedHashMap<>();
        node.children().forEach((dataset, rows) -> with.put(dataset, rows(rows)));
        return with;
    }

    private static Example.Place place(YamlNode node) {
        node.knowing("row", "field", "message");
        return new Example.Place(
                node.has("row") ? node.get("row").number() : 0,
                node.get("field").text(),
                node.get("message").optional());
    }
}
