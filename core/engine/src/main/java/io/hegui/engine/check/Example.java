package io.hegui.engine.check;

import io.hegui.engine.report.Finding;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A hit or a near miss of a check, as written on its page.
 *
 * @param dataset the dataset it is about; empty for any that the check applies to
 * @param as institution type of the filer; empty for any that files the dataset
 * @param parameters value of a parameter, by its id, in force on all days
 * @param rows columns that differ from the dataset's clean row, one map a row
 * @param before rows of the earlier filing that it is compared with, likewise; empty if there is none
 * @param received when it was received, in Shanghai; empty if the example is not about that
 * @param version which filing of its period it is
 * @param with rows of other datasets of the same institution, likewise, by dataset; a dataset that is not named is not on
 *     record
 * @param others rows that other institutions have filed, likewise, one list for each
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
        List<Map<String, String>> before,
        Optional<LocalDateTime> received,
        int version,
        Map<String, List<Map<String, String>>> with,
        List<List<Map<String, String>>> others,
        List<Place> finds,
        boolean unknown) {
    public Example {
        parameters = Map.copyOf(parameters);
        rows = inOrder(rows);
        before = inOrder(before);
        with = with.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> inOrder(entry.getValue())));
        others = others.stream().map(Example::inOrder).toList();
        finds = List.copyOf(finds);
    }

    private static List<Map<String, String>> inOrder(List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> Collections.unmodifiableMap(new LinkedHashMap<>(row)))
                .toList();
    }

    /**
     * An expected finding.
     *
     * @param row 0 for the filing
     * @param message name of its message; empty for any
     */
    public record Place(long row, String field, Optional<String> message) {
        /** Whether that is the finding. */
        boolean isOf(Finding finding) {
            return row == finding.row()
                    && field.equals(finding.field())
                    && message.map(finding.message()::equals).orElse(true);
        }

        @Override
        public String toString() {
            return row + ":" + field + message.map(name -> ":" + name).orElse("");
        }
    }

    /** The same example, where the other institutions have filed these rows. */
    public Example withOthers(List<List<Map<String, String>>> filed) {
        return new Example(
                name,
                dataset,
                as,
                region,
                period,
                parameters,
                rows,
                before,
                received,
                version,
                with,
                filed,
                finds,
                unknown);
    }

    public boolean isHit() {
        return !finds.isEmpty();
    }
}
