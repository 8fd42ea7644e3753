package io.hegui.engine.catalogue;

import io.hegui.engine.format.csv.CsvTable;
import io.hegui.sdk.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the row with nothing wrong that a plugin gives for a dataset: a header and one row. */
final class CleanRow {
    private CleanRow() {}

    static Map<String, String> read(String plugin, String dataset, Resources resources, Consumer<Text> problems) {
        String file = "examples/" + dataset + ".csv";
        byte[] bytes = resources.read(file).orElse(new byte[0]);
        Map<String, String> row = new LinkedHashMap<>();
        if (bytes.length == 0) {
            return row;
        }
        CsvTable table = CsvTable.read(bytes);
        List<String> names = table.header();
        if (table.fault().isPresent()) {
            problems.accept(CatalogueRefusals.NO_CSV.with(plugin, file));
        } else if (table.lines().size() != 1 || table.lines().get(0).fields().size() != names.size()) {
            problems.accept(CatalogueRefusals.NOT_ONE_ROW.with(plugin, file));
        } else {
            for (int i = 0; i < names.size(); i++) {
                row.put(names.get(i).strip(), table.lines().get(0).fields().get(i));
            }
        }
        return row;
    }
}
