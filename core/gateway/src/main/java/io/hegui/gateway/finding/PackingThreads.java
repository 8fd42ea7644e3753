package io.hegui.gateway.finding;

import com.google.inject.Inject;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads that pack findings, as many as there are processors; they end when there is nothing to pack. Each findings file
 * has a few frames under way at most, and there are no more files than runs, so that the queue stays short.
 */
public final class PackingThreads implements Executor {
    private static final int IDLE_SECONDS = 10;

    private final ThreadPoolExecutor threads;

    @Inject
    public PackingThreads() {
        int processors = Runtime.getRuntime().availableProcessors();
        threads = new ThreadPoolExecutor(
                processors, processors, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "hegui-pack");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable task) {
        threads.execute(task);
    }
}
