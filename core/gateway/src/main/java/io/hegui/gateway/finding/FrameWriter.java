package io.hegui.gateway.finding;

import io.hegui.engine.report.FindingBlock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has frames packed on other threads and writes them in their order. Whoever comes with more than a few that have not
 * been packed yet packs the first himself, so that memory does not grow and a busy pool holds up nobody. One thread.
 */
final class FrameWriter {
    private static final Logger log = LoggerFactory.getLogger(FrameWriter.class);

    private static final int UNDER_WAY = 6;

    private final FileChannel file;
    private final Executor packing;
    private final FramePacker packer = new FramePacker();
    private final Deque<FutureTask<byte[]>> underWay = new ArrayDeque<>();

    FrameWriter(FileChannel file, Executor packing) {
        this.file = file;
        this.packing = packing;
    }

    void write(List<FindingBlock> blocks) throws IOException {
        FutureTask<byte[]> frame = new FutureTask<>(() -> packer.pack(blocks));
        underWay.add(frame);
        packing.execute(frame);
        while (underWay.size() > UNDER_WAY
                || (!underWay.isEmpty() && underWay.getFirst().isDone())) {
            writeFirst();
        }
    }

    /** Writes what is left and makes it durable. Of a file without findings there is nothing but its name. */
    void finish() throws IOException {
        try (file;
                packer) {
            while (!underWay.isEmpty()) {
                writeFirst();
            }
            if (file.size() > 0) {
                file.force(true);
            }
        }
    }

    /** Writes no more. */
    void abandon() {
        underWay.forEach(frame -> frame.cancel(false));
        underWay.clear();
        packer.close();
        try {
            file.close();
        } catch (IOException e) {
            // What could not be written was to be removed anyway.
            log.debug("findings given up: {}", e.toString());
        }
    }

    private void writeFirst() throws IOException {
        FutureTask<byte[]> first = underWay.removeFirst();
        // does nothing if somebody else has begun
        first.run();
        ByteBuffer frame = ByteBuffer.wrap(packed(first));
        while (frame.hasRemaining()) {
            file.write(frame);
        }
    }

    private static byte[] packed(FutureTask<byte[]> frame) throws IOException {
        try {
            return frame.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while findings were packed", e);
        } catch (ExecutionException e) {
            throw new IOException("findings could not be packed", e.getCause());
        }
    }
}
