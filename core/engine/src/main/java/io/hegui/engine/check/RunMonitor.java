package io.hegui.engine.check;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Lets others watch a run and end it. Written by the run's threads, read by any. */
public final class RunMonitor {
    private final AtomicLong records = new AtomicLong();
    private final AtomicLong findings = new AtomicLong();
    private final LongAdder bytesRead = new LongAdder();
    private final List<Lane> lanes = new CopyOnWriteArrayList<>();
    private final Map<String, Long> nanoseconds = new ConcurrentHashMap<>();
    private volatile boolean cancelled;
    private int threads;
    private Optional<Runnable> afterwards = Optional.empty();

    /** Data rows read so far. */
    public long records() {
        return records.get();
    }

    /** Findings so far. */
    public long findings() {
        return findings.get();
    }

    /** Bytes of the file, as filed, read so far. */
    public long bytesRead() {
        return bytesRead.sum();
    }

    /** Asks the run to end; it does so soon, with a {@code CancellationException}. */
    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /**
     * How long each check has taken, all threads together, by its id; other work under names in brackets. Complete when
     * the run is.
     */
    public Map<String, Duration> profile() {
        Map<String, Duration> profile = new TreeMap<>();
        nanoseconds.forEach((name, time) -> profile.put(name, Duration.ofNanos(time)));
        return profile;
    }

    /**
     * Has it called once no thread of the run is in the plugins' code any more: at once if none is. A check that does not
     * come back keeps it waiting, though the run has long been answered. One such call may wait.
     *
     * @return whether it was called at once
     */
    public boolean whenLeft(Runnable then) {
        synchronized (this) {
            if (threads > 0) {
                afterwards = Optional.of(then);
                return false;
            }
        }
        then.run();
        return true;
    }

    synchronized void threadBegins() {
        threads++;
    }

    void threadEnds() {
        Optional<Runnable> then = Optional.empty();
        synchronized (this) {
            threads--;
            if (threads == 0) {
                then = afterwards;
                afterwards = Optional.empty();
            }
        }
        then.ifPresent(Runnable::run);
    }

    /** A new thread's own part of this. */
    Lane lane() {
        Lane lane = new Lane();
        lanes.add(lane);
        return lane;
    }

    List<Lane> lanes() {
        return lanes;
    }

    void read(long rows) {
        records.addAndGet(rows);
    }

    void readBytes(long count) {
        bytesRead.add(count);
    }

    void found(long count) {
        findings.addAndGet(count);
    }

    void took(String name, long time) {
        nanoseconds.merge(name, time, Long::sum);
    }
}
