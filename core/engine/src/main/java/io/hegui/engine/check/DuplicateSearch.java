package io.hegui.engine.check;

import io.hegui.engine.bind.Header;
import io.hegui.engine.bind.LongSet;
import io.hegui.engine.bind.RecordBinder;
import io.hegui.engine.format.Fault;
import io.hegui.engine.format.RowBlock;
import io.hegui.engine.format.RowSource;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Reads a file again and looks at the rows whose keys may come twice, now at the keys themselves. Where these are many
 * the file is read several times, so that they need not all be remembered at once.
 */
final class DuplicateSearch {
    /** Keys remembered at once. */
    private static final int PORTION = 250_000;

    private final RunFrame frame;
    private final Header header;
    private final Ledger ledger;
    private final int portion;

    /** Opens the file from its start. */
    interface Opening {
        RowSource open() throws IOException;
    }

    DuplicateSearch(RunFrame frame, Header header, Ledger ledger) {
        this(frame, header, ledger, PORTION);
    }

    DuplicateSearch(RunFrame frame, Header header, Ledger ledger, int portion) {
        this.frame = frame;
        this.header = header;
        this.ledger = ledger;
        this.portion = portion;
    }

    /**
     * Reports each row whose key an earlier one has.
     *
     * @param suspects hashes that came more than once
     * @return whether there was one
     */
    boolean report(LongSet suspects, Opening file) throws IOException {
        long[] hashes = suspects.sorted();
        boolean found = false;
        for (int from = 0; from < hashes.length; from += portion) {
            LongSet some = new LongSet();
            Arrays.stream(hashes, from, Math.min(hashes.length, from + portion)).forEach(some::add);
            try (RowSource source = file.open()) {
                found |= read(source, some);
            }
        }
        return found;
    }

    private boolean read(RowSource source, LongSet suspects) throws IOException {
        RecordBinder binder = new RecordBinder(header);
        Batch places = new Batch(binder, header);
        StructureFindings structure = new StructureFindings(frame.catalogue(), frame.findingFactory());
        Map<String, Long> firstRows = new HashMap<>();
        RowBlock block = new RowBlock();
        long before = 0;
        boolean found = false;
        Optional<Fault> trouble = Optional.empty();
        while (trouble.isEmpty() && source.next(block)) {
            trouble = block.cut();
            places.begin(block, before);
            for (int row = 0; row < block.rows(); row++) {
                if (block.fields(row) == header.width() && suspects.contains(binder.identityHash(block, row))) {
                    String identity = binder.identity(block, row).orElseThrow();
                    Long first = firstRows.putIfAbsent(identity, places.number(row));
                    if (first != null) {
                        found = true;
                        ledger.accept(structure.duplicate(places.place(row), frame.keyColumns(), first));
                    }
                }
            }
            if (frame.monitor().isCancelled()) {
                throw new CancellationException("the run was cancelled");
            }
            before += block.rows();
            block.clear();
        }
        return found;
    }
}
