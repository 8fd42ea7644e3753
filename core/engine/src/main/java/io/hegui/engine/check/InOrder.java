package io.hegui.engine.check;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Works pieces out on several threads, a few ahead of whoever takes them, and hands them over in their order. The taker works
 * too, so that with one thread all is done by it alone.
 */
final class InOrder<T> implements Closeable {
    private static final int AHEAD_FOR_EACH_THREAD = 2;

    private final int pieces;
    private final int ahead;
    private final Work<T> work;
    private final RunMonitor monitor;
    private final Lane lane;
    private final List<Optional<Done<T>>> done = new ArrayList<>();
    private final List<Thread> helpers = new ArrayList<>();
    private int claimed;
    private int taken;
    private boolean closed;

    /** Works one piece out. What it throws is thrown where the piece is taken. */
    interface Work<T> {
        /**
         * @param piece from 0
         * @param lane of the thread that calls
         */
        T of(int piece, Lane lane) throws IOException;
    }

    private sealed interface Done<T> {}

    private record Result<T>(T value) implements Done<T> {}

    private record Failure<T>(Throwable thrown) implements Done<T> {}

    /**
     * @param threads the taker's included
     * @param lane the taker's
     */
    InOrder(int pieces, int threads, RunMonitor monitor, Lane lane, Work<T> work) {
        this.pieces = pieces;
        this.ahead = AHEAD_FOR_EACH_THREAD * threads;
        this.work = work;
        this.monitor = monitor;
        this.lane = lane;
        for (int i = 0; i < pieces; i++) {
            done.add(Optional.empty());
        }
        for (int i = 1; i < threads; i++) {
            Thread helper = new Thread(this::help, Thread.currentThread().getName() + "+");
            helper.setDaemon(true);
            monitor.threadBegins();
            helper.start();
            helpers.add(helper);
        }
    }

    /** Waits for the next piece, or works at others meanwhile. */
    T next() throws IOException {
        while (true) {
            if (monitor.isCancelled()) {
                throw new CancellationException("the run was cancelled");
            }
            int piece;
            synchronized (this) {
                awaitWhile(() -> done.get(taken).isEmpty() && !mayClaim());
                Optional<Done<T>> ready = done.get(taken);
                if (ready.isPresent()) {
                    done.set(taken++, Optional.empty());
                    notifyAll();
                    return value(ready.get());
                }
                piece = claimed++;
            }
            keep(piece, attempt(piece, lane));
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            for (Thread helper : helpers) {
                helper.join();
            }
        } catch (InterruptedException e) {
            // the watchdog gave the run up: a helper may never come back from a check
            helpers.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
        }
    }

    private void help() {
        try {
            Lane own = monitor.lane();
            own.take();
            for (int piece = claim(); piece >= 0; piece = claim()) {
                keep(piece, attempt(piece, own));
            }
        } finally {
            monitor.threadEnds();
        }
    }

    /** The next piece for a helper; negative when there is none any more. */
    private synchronized int claim() {
        awaitWhile(() -> !closed && claimed < pieces && !mayClaim());
        return !closed && claimed < pieces ? claimed++ : -1;
    }

    private boolean mayClaim() {
        return claimed < Math.min(pieces, taken + ahead);
    }

    private synchronized void awaitWhile(BooleanSupplier idle) {
        try {
            while (idle.getAsBoolean()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the run was given up");
        }
    }

    private Done<T> attempt(int piece, Lane own) {
        try {
            return new Result<>(work.of(piece, own));
        } catch (Exception | Error e) {
            return new Failure<>(e);
        }
    }

    private synchronized void keep(int piece, Done<T> made) {
        done.set(piece, Optional.of(made));
        notifyAll();
    }

    private T value(Done<T> ready) throws IOException {
        if (ready instanceof Result<T> result) {
            return result.value();
        }
        Throwable thrown = ((Failure<T>) ready).thrown();
        if (thrown instanceof IOException e) {
            throw e;
        }
        if (thrown instanceof Error e) {
            throw e;
        }
        throw (RuntimeException) thrown;
    }
}
