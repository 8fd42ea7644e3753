package io.hegui.engine.format.record;

import io.hegui.engine.format.Fault;
import io.hegui.engine.format.FaultException;
import io.hegui.engine.format.Limits;
import io.hegui.engine.format.RowBlock;
import io.hegui.engine.format.RowSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of cells. A row shorter than the header is filled up, since sheets leave empty cells away. */
public final class CellRows implements RowSource {
    private static final int BLOCK_BYTES = 1 << 16;

    private final CellFeed feed;
    private final Limits limits;
    private final List<String> header = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private boolean ended;
    private Optional<Fault> fault = Optional.empty();

    public CellRows(CellFeed feed, Limits limits) throws IOException {
        this.feed = feed;
        this.limits = limits;
        if (read()) {
            header.addAll(cells);
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public long headerLines() {
        return 0;
    }

    @Override
    public boolean next(RowBlock block) throws IOException {
        block.clear();
        while (block.length() < BLOCK_BYTES && read()) {
            for (String cell : cells) {
                block.append(cell);
                block.endField();
            }
            for (int i = cells.size(); i < header.size(); i++) {
                block.endField();
            }
            block.endRow(feed.line());
        }
        return block.rows() > 0;
    }

    @Override
    public Optional<Fault> fault() {
        return fault;
    }

    @Override
    public void close() throws IOException {
        feed.close();
    }

    private boolean read() throws IOException {
        if (ended) {
            return false;
        }
        cells.clear();
        try {
            ended = !feed.next(cells);
            if (cells.stream().mapToLong(String::length).sum() > limits.recordBytes()) {
                throw new FaultException(Fault.of(Fault.Reason.TOO_LONG, feed.line()));
            }
        } catch (FaultException e) {
            ended = true;
            fault = Optional.of(e.fault());
        }
        return !ended;
    }
}
