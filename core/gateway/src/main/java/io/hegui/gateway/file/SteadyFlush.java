package io.hegui.gateway.file;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Has what is written to a file reach the disk meanwhile, so that there is little to wait for in the end. What it comes
 * to must be asked for: a disk tells of a failure once, and a later flush succeeds.
 */
public final class SteadyFlush {
    private static final long STEP = 32 << 20;

    private final Vertx vertx;
    private final FileChannel channel;
    private Future<Void> last = Future.succeededFuture();
    private long asked;

    public SteadyFlush(Vertx vertx, FileChannel channel) {
        this.vertx = vertx;
        this.channel = channel;
    }

    /** @param bytes in the file by now */
    public synchronized void reached(long bytes) {
        if (bytes - asked >= STEP && last.succeeded()) {
            asked = bytes;
            last = vertx.executeBlocking(
                    () -> {
                        channel.force(false);
                        return null;
                    },
                    false);
        }
    }

    /**
     * Flushes the rest, and the file's length, and closes the file; fails if any of it did not reach the disk.
     *
     * @param then done next by the same worker, if all of it did
     */
    public synchronized <T> Future<T> end(Callable<T> then) {
        return last.transform(before -> vertx.executeBlocking(
                        () -> {
                            try (channel) {
                                channel.force(true);
                            }
                            return before.succeeded() ? Optional.of(then.call()) : Optional.<T>empty();
                        },
                        false)
                .compose(done ->
                        done.map(Future::succeededFuture).orElseGet(() -> Future.failedFuture(before.cause()))));
    }
}
