package io.hegui.engine.format;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Rows, and what has to be closed after them. */
final class ClosingRows implements RowSource {
    private final RowSource rows;
    private final Closeable after;

    ClosingRows(RowSource rows, Closeable after) {
        this.rows = rows;
        this.after = after;
    }

    @Override
    public List<String> header() {
        return rows.header();
    }

    @Override
    public long headerLines() {
        return rows.headerLines();
    }

    @Override
    public boolean next(RowBlock block) throws IOException {
        return rows.next(block);
    }

    @Override
    public Optional<Fault> fault() {
        return rows.fault();
    }

    @Override
    public void close() throws IOException {
        try (after) {
            rows.close();
        }
    }
}
