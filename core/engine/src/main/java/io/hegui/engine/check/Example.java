package io.hegui.engine.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A hit or a near miss of a check, as written on its page.
 *
 * @param dataset the dataset it is about; empty for any that the check applies to
 * @param as institution type of the filer; empty for any that files the dataset
 * @param parameters value of a parameter, by its id, in force on all days
 * @param rows columns that differ from the dataset's clean row, one map a row
 * @param finds what the check finds; empty for a near miss
 * @param unknown whether the finding is one of a check that cannot judge
 */
public record Example(
        String name,
        Optional<String> dataset,
        Optional<String> as,
        Optional<String> region,
        Optional<String> period,
        Map<String, String> parameters,
        List<Map<String, String>> rows,
        List<Place> finds,
        boolean unknown) {
    public Example {
        parameters = Map.copyOf(parameters);
        rows = rows.stream()
                .map(row -> Collections.unmodifiableMap(new LinkedHashMap<>(row)))
                .toList();
        finds = List.copyOf(finds);
    }

    /** Row, 0 for the filing, and field of an expected finding. */
    public record Place(long row, String field) {}

    public boolean isHit() {
        return !finds.isEmpty();
    }
}
