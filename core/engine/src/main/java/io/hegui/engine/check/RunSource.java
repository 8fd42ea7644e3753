package io.hegui.engine.check;

import io.hegui.engine.bind.Schema;
import io.hegui.engine.catalogue.DatasetPlan;
import io.hegui.engine.format.ByteSource;
import io.hegui.engine.format.Declared;
import io.hegui.engine.format.FileFormats;
import io.hegui.engine.format.Limits;
import io.hegui.engine.format.RowFormat;
import io.hegui.engine.format.RowSource;
import io.hegui.sdk.adapter.DataAdapter;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Optional;

/** The file of a run: opens its rows, and lets the monitor know how far it has been read. */
final class RunSource {
    private final ByteSource file;
    private final Declared declared;
    private final Schema schema;
    private final List<DataAdapter> adapters;
    private final RunMonitor monitor;

    private final boolean progress;

    /** @param progress whether its bytes are the progress of the run */
    RunSource(ByteSource file, Declared declared, DatasetPlan plan, RunMonitor monitor, boolean progress) {
        this.progress = progress;
        this.file = file;
        this.declared = declared;
        this.schema = plan.schema();
        this.adapters = plan.adapters();
        this.monitor = monitor;
    }

    long size() {
        return file.size();
    }

    RowSource open() throws IOException {
        Lane lane = monitor.lane();
        return new FileFormats(
                        Limits.STANDARD,
                        adapters.stream()
                                .map(adapter -> (RowFormat) new AdaptedFormat(adapter, Limits.STANDARD, lane))
                                .toList())
                .open(progress ? counted() : file, declared, schema);
    }

    private ByteSource counted() {
        return new ByteSource() {
            @Override
            public InputStream open() throws IOException {
                return new Counted(file.open());
            }

            @Override
            public Optional<SeekableByteChannel> channel() throws IOException {
                return file.channel();
            }

            @Override
            public long size() {
                return file.size();
            }
        };
    }

    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            if (value >= 0) {
                monitor.readBytes(1);
            }
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = in.read(target, offset, length);
            if (count > 0) {
                monitor.readBytes(count);
            }
            return count;
        }
    }
}
