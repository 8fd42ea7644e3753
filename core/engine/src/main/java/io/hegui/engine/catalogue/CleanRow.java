package io.hegui.engine.catalogue;

import io.hegui.engine.format.ByteSource;
import io.hegui.engine.format.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the row with nothing wrong that a plugin gives for a dataset: a header and one row. */
final class CleanRow {
    private CleanRow() {}

    static Map<String, String> read(String plugin, String dataset, Resources resources, Consumer<String> problems) {
        String file = "examples/" + dataset + ".csv";
        byte[] bytes = resources.read(file).orElse(new byte[0]);
        Map<String, String> row = new LinkedHashMap<>();
        if (bytes.length == 0) {
            return row;
        }
        try (CsvReader csv = CsvReader.open(ByteSource.of(bytes), StandardCharsets.UTF_8)) {
            String[] names = csv.next() ? csv.fields() : new String[0];
            String[] values = csv.next() ? csv.fields() : new String[0];
            if (values.length == 0 || values.length != names.length || csv.next()) {
                problems.accept("plugin '" + plugin + "': " + file + " must have a header and one row of equal length");
                return row;
            }
            for (int i = 0; i < names.length; i++) {
                row.put(names[i].strip(), values[i]);
            }
        } catch (IOException e) {
            problems.accept("plugin '" + plugin + "': " + file + " is not text in UTF-8");
        }
        return row;
    }
}
