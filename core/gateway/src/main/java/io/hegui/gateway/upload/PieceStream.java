package io.hegui.gateway.upload;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Passes a piece on to its file, digests it, and refuses what goes beyond the length announced. */
final class PieceStream implements WriteStream<Buffer> {
    private final WriteStream<Buffer> target;
    private final Optional<Checksum> checksum;
    private long left;

    PieceStream(WriteStream<Buffer> target, long left, Optional<Checksum> checksum) {
        this.target = target;
        this.left = left;
        this.checksum = checksum;
    }

    @Override
    public Future<Void> write(Buffer data) {
        left -= data.length();
        if (left < 0) {
            return Future.failedFuture(TusProblems.tooLong());
        }
        checksum.ifPresent(claimed -> claimed.add(data.getBytes()));
        return target.write(data);
    }

    @Override
    public Future<Void> end() {
        return target.end();
    }

    @Override
    public boolean writeQueueFull() {
        return target.writeQueueFull();
    }

    @Override
    public PieceStream exceptionHandler(@Nullable Handler<Throwable> handler) {
        target.exceptionHandler(handler);
        return this;
    }

    @Override
    public PieceStream setWriteQueueMaxSize(int maxSize) {
        target.setWriteQueueMaxSize(maxSize);
        return this;
    }

    @Override
    public PieceStream drainHandler(@Nullable Handler<Void> handler) {
        target.drainHandler(handler);
        return this;
    }
}
