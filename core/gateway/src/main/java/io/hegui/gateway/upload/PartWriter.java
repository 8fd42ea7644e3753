package io.hegui.gateway.upload;

import io.hegui.gateway.file.AppendingStream;
import io.hegui.gateway.http.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Appends the body of one request to a part file. For one event loop. */
final class PartWriter implements WriteStream<Buffer> {
    private final Vertx vertx;
    private final PartFile file;
    private final FileChannel channel;
    private final long from;
    private final Optional<UploadChecksum> checksum;
    private final Optional<MessageDigest> digest;
    private final Runnable heard;
    private final AppendingStream stream;

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
        this.checksum = checksum;
        this.digest = checksum.map(UploadChecksum::digest);
        this.heard = heard;
        this.stream = new AppendingStream(
                vertx, channel, most, () -> UploadProblems.tooLong(from + most), digest, written -> {});
    }

    @Override
    public Future<Void> write(Buffer data) {
        heard.run();
        return stream.write(data);
    }

    /** Waits for the last write. */
    @Override
    public Future<Void> end() {
        return stream.end();
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
                                    ? Future.succeededFuture(from + stream.taken())
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
        return stream.writeQueueFull();
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
        stream.drainHandler(handler);
        return this;
    }
}
