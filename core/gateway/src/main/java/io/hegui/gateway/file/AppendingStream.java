package io.hegui.gateway.file;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Appends to a file, and hashes, on workers: all that has come together meanwhile goes in one go, since waking a worker
 * costs more than writing what a network brings at a time. One such go is under way at a time: with several, a crash
 * could leave a hole, and a file's size would not tell how much of it is there. For one event loop.
 */
public final class AppendingStream implements WriteStream<Buffer> {
    /** Bytes that wait beyond which the sender should pause; many streams at once must fit into the heap. */
    private static final int QUEUE = 1 << 18;

    /** Bytes hashed and written at a time, while they are in the processor's cache. */
    private static final int PIECE = 1 << 16;

    private final Vertx vertx;
    private final FileChannel channel;
    private final long most;
    private final Supplier<Throwable> tooMany;
    private final Optional<MessageDigest> digest;
    private final LongConsumer written;
    private byte[] piece = {};
    private List<Buffer> waiting = new ArrayList<>();
    private Promise<Void> next = Promise.promise();
    private Future<Void> last = Future.succeededFuture();
    private boolean scheduled;
    private boolean writing;
    private int queued;
    private long taken;
    private long count;
    private @Nullable Handler<Void> drainHandler;

    /**
     * @param channel open where the first byte belongs; left open
     * @param most bytes that are taken
     * @param tooMany what a write fails with that goes beyond them
     * @param digest of what is written; not to be used before the end
     * @param written told, on a worker, how many bytes have been written after each go
     */
    public AppendingStream(
            Vertx vertx,
            FileChannel channel,
            long most,
            Supplier<Throwable> tooMany,
            Optional<MessageDigest> digest,
            LongConsumer written) {
        this.vertx = vertx;
        this.channel = channel;
        this.most = most;
        this.tooMany = tooMany;
        this.digest = digest;
        this.written = written;
    }

    @Override
    public Future<Void> write(Buffer data) {
        taken += data.length();
        if (taken > most) {
            return Future.failedFuture(tooMany.get());
        }
        if (last.failed()) {
            // What came after a write that failed would stand in the wrong place.
            return last;
        }
        waiting.add(data);
        queued += data.length();
        if (!writing && !scheduled) {
            scheduled = true;
            // Later: the event loop may have more of it in its hands.
            vertx.runOnContext(later -> writeWaiting());
        }
        return next.future();
    }

    private void writeWaiting() {
        scheduled = false;
        if (writing || waiting.isEmpty() || last.failed()) {
            return;
        }
        List<Buffer> batch = waiting;
        Promise<Void> done = next;
        int bytes = queued;
        waiting = new ArrayList<>();
        next = Promise.promise();
        writing = true;
        last = done.future();
        vertx.<Void>executeBlocking(
                        () -> {
                            append(batch, bytes);
                            return null;
                        },
                        false)
                .onComplete(result -> {
                    writing = false;
                    queued -= bytes;
                    if (result.succeeded()) {
                        writeWaiting();
                    }
                    done.handle(result);
                    drain();
                });
    }

    private void append(List<Buffer> batch, int bytes) throws IOException {
        if (piece.length < Math.min(bytes, PIECE)) {
            piece = new byte[PIECE];
        }
        int filled = 0;
        for (Buffer buffer : batch) {
            int from = 0;
            while (from < buffer.length()) {
                int to = Math.min(buffer.length(), from + piece.length - filled);
                buffer.getBytes(from, to, piece, filled);
                filled += to - from;
                from = to;
                if (filled == piece.length) {
                    append(piece, filled);
                    filled = 0;
                }
            }
        }
        append(piece, filled);
        written.accept(count);
    }

    private void append(byte[] piece, int length) throws IOException {
        digest.ifPresent(hash -> hash.update(piece, 0, length));
        ByteBuffer bytes = ByteBuffer.wrap(piece, 0, length);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        count += length;
    }

    private void drain() {
        Handler<Void> handler = drainHandler;
        if (handler != null && queued <= QUEUE / 2) {
            drainHandler = null;
            handler.handle(null);
        }
    }

    /** Waits for the last write; fails with what a write failed with. */
    @Override
    public Future<Void> end() {
        writeWaiting();
        Future<Void> now = last;
        return now.compose(done -> now == last ? now : end());
    }

    /** Bytes taken so far. */
    public long taken() {
        return taken;
    }

    @Override
    public boolean writeQueueFull() {
        return queued >= QUEUE;
    }

    @Override
    public AppendingStream exceptionHandler(@Nullable Handler<Throwable> handler) {
        return this;
    }

    @Override
    public AppendingStream setWriteQueueMaxSize(int maxSize) {
        return this;
    }

    @Override
    public AppendingStream drainHandler(@Nullable Handler<Void> handler) {
        drainHandler = handler;
        return this;
    }
}
