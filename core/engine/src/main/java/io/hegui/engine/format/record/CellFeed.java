package io.hegui.engine.format.record;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Reads rows of cells, the header first. */
public interface CellFeed extends Closeable {
    /**
     * Reads one row that is not blank.
     *
     * @param cells emptied before, filled with the row's cells
     * @return {@code false} at the end
     * @throws io.hegui.engine.format.FaultException where the file cannot be read on
     */
    boolean next(List<String> cells) throws IOException;

    /** Line or sheet row of the row last read, from 1; 0 where the format has none. */
    long line();
}
