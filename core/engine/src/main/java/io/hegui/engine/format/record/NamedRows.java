package io.hegui.engine.format.record;

import io.hegui.engine.format.Columns;
import io.hegui.engine.format.Fault;
import io.hegui.engine.format.FaultException;
import io.hegui.engine.format.Limits;
import io.hegui.engine.format.RowBlock;
import io.hegui.engine.format.RowSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rows of a format that names each value. Its header is the dataset's columns, then other names that the first records
 * have, in order; a record that lacks a name has an empty field there.
 */
public final class NamedRows implements RowSource {
    /** Records looked at before the header is known. */
    private static final int FIRST = 256;

    private static final int BLOCK_BYTES = 1 << 16;

    private final RecordFeed feed;
    private final Columns columns;
    private final NamedValues record;
    private final List<String> header = new ArrayList<>();
    private final RowBlock first = new RowBlock();
    private final List<Map<String, String>> firstOthers = new ArrayList<>();
    private Set<String> others = Set.of();
    private boolean firstGiven;
    private boolean ended;
    private Optional<Fault> fault = Optional.empty();

    public NamedRows(RecordFeed feed, Columns columns, Limits limits) throws IOException {
        this.feed = feed;
        this.columns = columns;
        this.record = new NamedValues(columns, limits);
        readFirst();
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
        if (!firstGiven) {
            firstGiven = true;
            giveFirst(block);
            return block.rows() > 0;
        }
        while (block.length() < BLOCK_BYTES && read()) {
            give(block, record.others());
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

    private void readFirst() throws IOException {
        Set<String> found = new LinkedHashSet<>();
        while (first.rows() < FIRST && first.length() < BLOCK_BYTES && read()) {
            found.addAll(record.others().keySet());
            firstOthers.add(Map.copyOf(record.others()));
            values(first);
            first.endRow(record.line());
        }
        others = found;
        if (first.rows() > 0) {
            header.addAll(columns.names());
            header.addAll(found);
        }
    }

    private void giveFirst(RowBlock block) {
        for (int row = 0; row < first.rows(); row++) {
            int field = first.firstField(row);
            for (int i = 0; i < columns.names().size(); i++) {
                block.append(first.bytes(), first.from(field + i), first.to(field + i));
                block.endField();
            }
            others(block, firstOthers.get(row));
            block.endRow(first.line(row));
        }
        first.clear();
        firstOthers.clear();
    }

    private void give(RowBlock block, Map<String, String> more) {
        values(block);
        others(block, more);
        block.endRow(record.line());
    }

    private void values(RowBlock block) {
        for (int i = 0; i < columns.names().size(); i++) {
            record.value(i).ifPresent(block::append);
            block.endField();
        }
    }

    private void others(RowBlock block, Map<String, String> values) {
        for (String name : others) {
            block.append(values.getOrDefault(name, ""));
            block.endField();
        }
    }

    private boolean read() throws IOException {
        if (ended) {
            return false;
        }
        try {
            ended = !feed.next(record);
            if (!ended && !header.isEmpty()) {
                refuseNewNames();
            }
        } catch (FaultException e) {
            ended = true;
            fault = Optional.of(e.fault());
        }
        return !ended;
    }

    private void refuseNewNames() throws FaultException {
        for (String name : record.others().keySet()) {
            if (!others.contains(name) && !NamedValues.isOwn(name)) {
                throw new FaultException(new Fault(
                        Fault.Reason.MALFORMED,
                        record.line(),
                        Map.of("detail", "'" + name + "' is no column, and no record in front of it has it")));
            }
        }
    }
}
