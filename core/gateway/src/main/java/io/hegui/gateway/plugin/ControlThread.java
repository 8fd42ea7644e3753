package io.hegui.gateway.plugin;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The one thread on which plugins are loaded and unloaded; PF4J is not thread-safe, and one operation at a time is
 * enough. It is started before the first plugin is loaded, because a thread that is started while plugin code is on
 * the stack keeps that plugin's class loader for as long as the thread lives.
 */
final class ControlThread implements AutoCloseable {
    private final ThreadPoolExecutor executor;

    ControlThread() {
        executor = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "plugin-control");
            thread.setDaemon(true);
            thread.setContextClassLoader(ControlThread.class.getClassLoader());
            return thread;
        });
        executor.prestartAllCoreThreads();
    }

    /** Runs the operation and waits for it; what it throws is thrown here. */
    <T> T call(Callable<T> operation) {
        try {
            return executor.submit(operation).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while plugins were being loaded or unloaded", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException("a plugin operation failed", e.getCause());
        }
    }

    /** Runs the operation after those that wait already; not at all once this is closed. */
    void later(Runnable operation) {
        try {
            executor.execute(operation);
        } catch (RejectedExecutionException e) {
            // Whoever closed this has stopped all that could be stopped.
        }
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
