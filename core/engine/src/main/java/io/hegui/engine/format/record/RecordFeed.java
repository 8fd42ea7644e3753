package io.hegui.engine.format.record;

import java.io.Closeable;
import java.io.IOException;

/** Reads records that name each of their values, one after the other. */
public interface RecordFeed extends Closeable {
    /**
     * Reads one record.
     *
     * @return {@code false} at the end
     * @throws io.hegui.engine.format.FaultException where the file cannot be read on
     */
    boolean next(NamedValues record) throws IOException;
}
