package io.hegui.engine.check;

import io.hegui.engine.check.GuardedCall.Outcome;
import io.hegui.engine.check.GuardedCall.Returned;
import io.hegui.engine.check.GuardedCall.Thrown;
import io.hegui.engine.format.Declared;
import io.hegui.engine.format.Fault;
import io.hegui.engine.format.FaultException;
import io.hegui.engine.format.Limits;
import io.hegui.engine.format.RowFormat;
import io.hegui.engine.format.RowSource;
import io.hegui.engine.format.record.CellFeed;
import io.hegui.engine.format.record.CellRows;
import io.hegui.sdk.adapter.DataAdapter;
import io.hegui.sdk.adapter.FileHint;
import io.hegui.sdk.adapter.RecordReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A plugin's own format. What it refuses is the file's fault; whatever else it throws is a failure of the plugin, and the
 * watchdog sees a call that does not come back.
 */
final class AdaptedFormat implements RowFormat {
    private final DataAdapter adapter;
    private final Limits limits;
    private final Lane lane;

    AdaptedFormat(DataAdapter adapter, Limits limits, Lane lane) {
        this.adapter = adapter;
        this.limits = limits;
        this.lane = lane;
    }

    @Override
    public boolean accepts(Declared declared, byte[] start) {
        FileHint hint = new FileHint(declared.fileName(), declared.mediaType(), start);
        try {
            return call("accepts", () -> adapter.accepts(hint), 0);
        } catch (IOException e) {
            throw new AdapterFailure("adapter accepts", String.valueOf(e.getMessage()));
        }
    }

    @Override
    public RowSource open(InputStream unpacked) throws IOException {
        RecordReader reader = call("open", () -> unchecked(() -> adapter.open(unpacked)), 0);
        return new CellRows(new AdaptedRows(reader, unpacked), limits);
    }

    /** The adapter broke: trouble of the plugin's, not of the file. Holds text only. */
    static final class AdapterFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String adapter;

        AdapterFailure(String adapter, String reason) {
            super(reason, null, false, false);
            this.adapter = adapter;
        }

        CheckFailure failure() {
            return new CheckFailure(adapter, String.valueOf(getMessage()));
        }
    }

    /** Something that may fail with the disk. */
    private interface Reading<R> {
        R read() throws IOException;
    }

    private static <R> R unchecked(Reading<R> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <R> R call(String what, Supplier<R> work, long line) throws IOException {
        lane.enter("adapter " + what);
        IOException[] io = new IOException[1];
        Outcome<R> outcome = GuardedCall.get(() -> {
            try {
                return work.get();
            } catch (UncheckedIOException e) {
                io[0] = e.getCause();
                throw e;
            }
        });
        lane.leave();
        if (io[0] != null) {
            throw io[0];
        }
        if (outcome instanceof Returned<R> returned) {
            return returned.value();
        }
        Thrown<R> thrown = (Thrown<R>) outcome;
        if (thrown.isRefusal()) {
            throw new FaultException(new Fault(Fault.Reason.MALFORMED, line, Map.of("detail", thrown.message())));
        }
        throw new AdapterFailure("adapter " + what, thrown.reason());
    }

    /** Rows as the plugin reads them, the header first. */
    private final class AdaptedRows implements CellFeed {
        private final RecordReader reader;
        private final InputStream unpacked;
        private boolean headerGiven;
        private long line;

        AdaptedRows(RecordReader reader, InputStream unpacked) {
            this.reader = reader;
            this.unpacked = unpacked;
        }

        @Override
        public boolean next(List<String> cells) throws IOException {
            if (!headerGiven) {
                headerGiven = true;
                return cells.addAll(call("header", () -> List.copyOf(reader.header()), 0));
            }
            Optional<List<String>> row =
                    call("next", () -> unchecked(reader::next).map(List::copyOf), line);
            row.ifPresent(cells::addAll);
            line = call("line", reader::line, line);
            return row.isPresent();
        }

        @Override
        public long line() {
            return line;
        }

        @Override
        public void close() throws IOException {
            unpacked.close();
        }
    }
}
