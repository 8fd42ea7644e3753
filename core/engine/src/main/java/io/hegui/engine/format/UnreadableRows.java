package io.hegui.engine.format;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A file of which nothing can be read, or that holds nothing. */
final class UnreadableRows implements RowSource {
    private final Optional<Fault> fault;

    private UnreadableRows(Optional<Fault> fault) {
        this.fault = fault;
    }

    static UnreadableRows empty() {
        return new UnreadableRows(Optional.empty());
    }

    static UnreadableRows of(Fault fault) {
        return new UnreadableRows(Optional.of(fault));
    }

    @Override
    public List<String> header() {
        return List.of();
    }

    @Override
    public long headerLines() {
        return 0;
    }

    @Override
    public boolean next(RowBlock block) throws IOException {
        return false;
    }

    @Override
    public Optional<Fault> fault() {
        return fault;
    }

    @Override
    public void close() throws IOException {}
}
