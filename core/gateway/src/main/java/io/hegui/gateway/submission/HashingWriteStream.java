package io.hegui.gateway.submission;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Counts and hashes what passes through, and refuses what goes beyond the limit. */
final class HashingWriteStream implements WriteStream<Buffer> {
    private final WriteStream<Buffer> target;
    private final long limit;
    private final MessageDigest digest;
    private long count;

    HashingWriteStream(WriteStream<Buffer> target, long limit) {
        this.target = target;
        this.limit = limit;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public Future<Void> write(Buffer data) {
        count += data.length();
        if (count > limit) {
            return Future.failedFuture(new TooLargeException(limit));
        }
        digest.update(data.getBytes());
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
    public HashingWriteStream exceptionHandler(@Nullable Handler<Throwable> handler) {
        target.exceptionHandler(handler);
        return this;
    }

    @Override
    public HashingWriteStream setWriteQueueMaxSize(int maxSize) {
        target.setWriteQueueMaxSize(maxSize);
        return this;
    }

    @Override
    public HashingWriteStream drainHandler(@Nullable Handler<Void> handler) {
        target.drainHandler(handler);
        return this;
    }

    long count() {
        return count;
    }

    /** Lower-case hex; call once, when all has been written. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
