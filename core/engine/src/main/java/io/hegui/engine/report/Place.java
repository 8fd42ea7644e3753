package io.hegui.engine.report;

import java.util.List;
import java.util.Map;

/**
 * The record a finding is about.
 *
 * @param row data row from 1; 0 for the filing as a whole
 * @param key the key as people see it, personal parts masked
 * @param personal texts of the record that must not be shown as they are
 * @param extra the filer's own columns
 */
public record Place(long row, String key, List<String> personal, Map<String, String> extra) {
    /** The filing as a whole. */
    public static final Place FILING = new Place(0, "", List.of(), Map.of());
}
