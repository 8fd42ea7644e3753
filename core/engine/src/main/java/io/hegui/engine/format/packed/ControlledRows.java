package io.hegui.engine.format.packed;

import io.hegui.engine.format.Fault;
import io.hegui.engine.format.RowBlock;
import io.hegui.engine.format.RowSource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The rows of a data file which, once all are read, must be what its control file says. */
public final class ControlledRows implements RowSource {
    private final RowSource rows;
    private final MeasuredStream data;
    private final ControlFile control;
    private final String name;
    private Optional<Fault> contradiction = Optional.empty();

    /**
     * @param data the stream that the rows are read from
     * @param name the data file's own
     */
    public ControlledRows(RowSource rows, MeasuredStream data, ControlFile control, String name) {
        this.rows = rows;
        this.data = data;
        this.control = control;
        this.name = name;
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
        if (rows.next(block)) {
            return true;
        }
        if (rows.fault().isEmpty()) {
            contradiction = control.contradictedBy(name, data.md5(), data.bytes(), data.lines());
        }
        return false;
    }

    @Override
    public Optional<Fault> fault() {
        return rows.fault().or(() -> contradiction);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
