package io.hegui.engine.check;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.format.ByteSource;
import io.hegui.engine.report.FindingSink;
import io.hegui.sdk.dataset.Filing;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Runs filings on threads of its own and ends a run whose check does not come back. Such a thread cannot be stopped, so
 * it is interrupted, left alone and replaced.
 */
public final class Supervisor implements AutoCloseable {
    /**
     * @param threads runs at the same time, at least 1
     * @param queue runs that may wait, at least 1
     * @param deadline longest time for one call of one check
     * @param breakerLimit overruns of a check after which it is skipped until {@link #reset}
     */
    public Supervisor(int threads, int queue, Duration deadline, int breakerLimit) {
        if (threads + queue + deadline.toMillis() + breakerLimit < 0) {
            throw new IllegalArgumentException("negative");
        }
    }

    /** Deadline 10 s, three overruns. */
    public static Supervisor of(int threads, int queue) {
        return new Supervisor(threads, queue, Duration.ofSeconds(10), 3);
    }

    /**
     * Queues a run. The future fails with {@code IOException} if the file cannot be read or a finding cannot be
     * written, and with {@code CancellationException} if the monitor was cancelled.
     *
     * @throws java.util.concurrent.RejectedExecutionException if the queue is full or this is closed
     */
    public CompletableFuture<RunReport> run(
            Catalogue catalogue, Filing filing, ByteSource file, FindingSink sink, RunMonitor monitor) {
        throw new UnsupportedOperationException();
    }

    /** Lets a check run again that was skipped because it overran too often. */
    public void reset(String check) {
        throw new UnsupportedOperationException(check);
    }

    /** Threads still held by checks that never came back. */
    public int abandonedThreads() {
        return 0;
    }

    /** Refuses new runs and ends those that wait or go on. */
    @Override
    public void close() {}
}
