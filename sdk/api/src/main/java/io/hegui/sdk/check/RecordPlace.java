package io.hegui.sdk.check;

import static java.util.Objects.requireNonNull;

/**
 * Where a record stands in its file.
 *
 * @param row data row, from 1; the header is not counted
 * @param key the record's key columns joined by {@code /}; the row number as text where the dataset has no key
 */
public record RecordPlace(long row, String key) {
    public RecordPlace {
        requireNonNull(key, "key is null");
        if (row < 1) {
            throw new IllegalArgumentException("rows count from 1, was " + row);
        }
    }
}
