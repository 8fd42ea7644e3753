package io.hegui.gateway.upload;

import io.hegui.gateway.http.ProblemException;
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
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Appends the body of one request to a part file. One write is under way at a time: with several, a crash could leave
 * a hole, and a file's size would not tell how much of it is there. For one event loop.
 */
final class PartWriter implements WriteStream<Buffer> {
    private static final int QUEUE = 256 * 1024;

    private final Vertx vertx;
    private final PartFile file;
    private final FileChannel channel;
    private final long from;
    private final long most;
    private final Optional<UploadChecksum> checksum;
    private final Optional<MessageDigest> digest;
    private final Runnable heard;
    private List<Buffer> waiting = new ArrayList<>();
    private Promise<Void> next = Promise.promise();
    private Future<Void> last = Future.succeededFuture();
    private boolean writing;
    private long queued;
    private long count;
    private @Nullable Handler<Void> drainHandler;

    /**
     * @param channel open at {@code from}
     * @param most bytes the body may have
     * @param heard called whenever bytes arrive
     */
    PartWriter(
            Vertx vertx,
            PartFile file,
            FileChannel channel,
            long from,
            long most,
            Optional<UploadChecksum> checksum,
            Runnable heard) {
        this.vertx = vertx;
        this.file = file;
        this.channel = channel;
        this.from = from;
        this.most = most;
        this.checksum = checksum;
        this.digest = checksum.map(UploadChecksum::digest);
        this.heard = heard;
    }

    @Override
    public Future<Void> write(Buffer data) {
        heard.run();
        count += data.length();
        if (count > most) {
            return Future.failedFuture(UploadProblems.tooLong(from + most));
        }
        if (last.failed()) {
            // What came after a write that failed would stand in the wrong place.
            return last;
        }
        waiting.add(data);
        queued += data.length();
        Future<Void> written = next.future();
        if (!writing) {
            writeWaiting();
        }
        return written;
    }

    private void writeWaiting() {
        List<Buffer> batch = waiting;
        Promise<Void> done = next;
        waiting = new ArrayList<>();
        next = Promise.promise();
        writing = true;
        last = done.future();
        vertx.<Void>executeBlocking(
                        () -> {
                            for (Buffer buffer : batch) {
                                append(ByteBuffer.wrap(buffer.getBytes()));
                            }
                            return null;
                        },
                        false)
                .onComplete(result -> {
                    writing = false;
                    batch.forEach(buffer -> queued -= buffer.length());
                    if (result.succeeded() && !waiting.isEmpty()) {
                        writeWaiting();
                    }
                    done.handle(result);
                    drain();
                });
    }

    private void append(ByteBuffer bytes) throws IOException {
        digest.ifPresent(hash -> hash.update(bytes.duplicate()));
        PartFile.write(channel, bytes);
    }

    private void drain() {
        Handler<Void> handler = drainHandler;
        if (handler != null && queued <= QUEUE / 2) {
            drainHandler = null;
            handler.handle(null);
        }
    }

    /** Waits for the last write. */
    @Override
    public Future<Void> end() {
        Future<Void> now = last;
        return now.compose(done -> now == last ? now : end());
    }

    /**
     * Settles the matter, however the request went: keeps what arrived, but nothing of a body that is too long, does
     * not match its checksum, or broke off before that could be seen. Durable when the future completes.
     *
     * @param arrived how the transfer ended
     * @return where the upload stands now; fails with what the transfer failed with, or with a problem
     */
    Future<Long> settle(Future<Void> arrived) {
        return arrived.transform(transfer -> end().transform(written -> {
            Optional<Throwable> failure = Optional.ofNullable(transfer.cause())
                    .or(() -> Optional.ofNullable(written.cause()))
                    .or(this::mismatch);
            boolean keep = failure.isEmpty() || (checksum.isEmpty() && !(failure.get() instanceof ProblemException));
            return vertx.executeBlocking(() -> close(keep), false)
                    .transform(closed -> failure.isPresent()
                            ? Future.failedFuture(failure.get())
                            : closed.succeeded()
                                    ? Future.succeededFuture(from + count)
                                    : Future.failedFuture(closed.cause()));
        }));
    }

    private boolean close(boolean keep) throws IOException {
        try (FileChannel closing = channel) {
            if (keep) {
                file.verified(closing);
            } else {
                file.cut(closing, from);
            }
            return keep;
        }
    }

    private Optional<Throwable> mismatch() {
        return checksum.filter(given -> !given.expected()
                        .equals(HexFormat.of().formatHex(digest.orElseThrow().digest())))
                .map(given -> UploadProblems.checksumMismatch());
    }

    @Override
    public boolean writeQueueFull() {
        return queued >= QUEUE;
    }

    @Override
    public PartWriter exceptionHandler(@Nullable Handler<Throwable> handler) {
        return this;
    }

    @Override
    public PartWriter setWriteQueueMaxSize(int maxSize) {
        return this;
    }

    @Override
    public PartWriter drainHandler(@Nullable Handler<Void> handler) {
        drainHandler = handler;
        return this;
    }
}
