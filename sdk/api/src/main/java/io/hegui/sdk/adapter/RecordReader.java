package io.hegui.sdk.adapter;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The rows of one file, from its start. */
public interface RecordReader {
    /** Names of the columns, in the order of each row's fields: column names, Chinese labels or aliases. */
    List<String> header();

    /**
     * The next row's fields, as texts in the notation that CSV uses; empty at the end.
     *
     * @throws IllegalArgumentException saying what is wrong with the file, where it cannot be read on; this is the
     *     filer's finding
     */
    Optional<List<String>> next() throws IOException;

    /** Line of the row last read, from 1; 0 where the format has none. */
    default long line() {
        return 0;
    }
}
