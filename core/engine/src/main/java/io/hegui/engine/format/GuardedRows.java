package io.hegui.engine.format;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows read by libraries that may break over a file made to break them: whatever they throw is the file's fault. */
final class GuardedRows implements RowSource {
    private final RowSource rows;
    private Optional<Fault> broken = Optional.empty();

    private GuardedRows(RowSource rows) {
        this.rows = rows;
    }

    /** Opens rows. */
    interface Opening {
        RowSource open() throws IOException;
    }

    static RowSource open(Opening opening) throws IOException {
        try {
            return new GuardedRows(opening.open());
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw new FaultException(fault(e));
        }
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
        if (broken.isPresent()) {
            return false;
        }
        try {
            return rows.next(block);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            broken = Optional.of(fault(e));
            block.clear();
            return false;
        }
    }

    @Override
    public Optional<Fault> fault() {
        return broken.or(rows::fault);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private static Fault fault(Throwable thrown) {
        return new Fault(Fault.Reason.MALFORMED, 0, Map.of("detail", String.valueOf(thrown.getMessage())));
    }
}
