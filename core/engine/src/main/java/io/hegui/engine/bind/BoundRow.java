package io.hegui.engine.bind;

import java.util.List;
import java.util.Optional;

/**
 * A row after binding.
 *
 * @param record the record; empty if a cell is wrong
 * @param identity tells rows apart exactly; empty if the dataset has no key or a key cell cannot be read
 * @param key the key as people see it, personal parts masked; the row number where the dataset has no key
 * @param personal texts of the row that must not be shown as they are
 */
public record BoundRow(
        Optional<Record> record,
        Optional<String> identity,
        String key,
        List<String> personal,
        List<CellProblem> problems) {}
