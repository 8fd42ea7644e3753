package io.hegui.gateway.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Measures when the whole JVM stood still: a thread that asks to be woken every few milliseconds and was woken late saw
 * a pause of the collector or of the machine, in which no event loop could do its work either.
 */
final class PauseMonitor implements AutoCloseable {
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private record Pause(long from, long to) {}

    private final List<Pause> pauses = new ArrayList<>();
    private final Thread thread = new Thread(this::watch, "pause-monitor");
    private long lastTick = System.nanoTime();

    PauseMonitor() {
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        long before = System.nanoTime();
        try {
            while (true) {
                TimeUnit.NANOSECONDS.sleep(TICK_NANOS);
                long now = System.nanoTime();
                tick(before, now);
                before = now;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void tick(long before, long now) {
        if (now - before > 2 * TICK_NANOS) {
            pauses.add(new Pause(before + TICK_NANOS, now));
        }
        lastTick = now;
        notifyAll();
    }

    /** Nanoseconds of pause between two instants of {@link System#nanoTime}; waits until it has seen the second. */
    synchronized long pausedBetween(long from, long to) throws InterruptedException {
        while (lastTick < to) {
            wait();
        }
        long paused = 0;
        for (Pause pause : pauses) {
            paused += Math.max(0, Math.min(to, pause.to()) - Math.max(from, pause.from()));
        }
        return paused;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
