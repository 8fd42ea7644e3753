package io.hegui.engine.check;

import io.hegui.engine.catalogue.DatasetPlan;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the rows of an example as a file: the dataset's clean row, each with the columns that the example changes. */
public final class ExampleFile {
    private ExampleFile() {}

    public static byte[] of(DatasetPlan plan, Example example) {
        return of(plan, example.rows());
    }

    public static byte[] of(DatasetPlan plan, List<Map<String, String>> rows) {
        Set<String> names = new LinkedHashSet<>(plan.cleanRow().keySet());
        rows.forEach(row -> names.addAll(row.keySet()));
        if (names.isEmpty()) {
            names.addAll(plan.schema().names());
        }
        StringBuilder file = new StringBuilder(line(names));
        for (Map<String, String> changes : rows) {
            Map<String, String> row = new LinkedHashMap<>(plan.cleanRow());
            row.putAll(changes);
            file.append(
                    line(names.stream().map(name -> row.getOrDefault(name, "")).toList()));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** One line of CSV, each cell in quotes. */
    static String line(Iterable<String> cells) {
        StringBuilder line = new StringBuilder();
        for (String cell : cells) {
            line.append(line.isEmpty() ? "" : ",")
                    .append('"')
                    .append(cell.replace("\"", "\"\""))
                    .append('"');
        }
        return line.append('\n').toString();
    }
}
