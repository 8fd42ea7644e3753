package io.hegui.gateway.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * Remembers how much processor time event loops have had. On a machine with more threads than processors a loop may be
 * ready to run for longer than it may be busy, through no fault of what it does.
 */
final class ProcessorTime implements AutoCloseable {
    private static final long TICK_MILLIS = 20;
    private static final int REMEMBERED = 1_000;
    private static final String EVENT_LOOP = "eventloop";

    private record Sample(long at, long used) {}

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<Long, Deque<Sample>> samples = new HashMap<>();
    private final Map<Long, String> names = new HashMap<>();
    private final Thread sampler = new Thread(this::watch, "processor-time");

    ProcessorTime() {
        sampler.setDaemon(true);
        sampler.start();
    }

    private void watch() {
        try {
            while (true) {
                sample();
                TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void sample() {
        names.clear();
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().contains(EVENT_LOOP)) {
                names.put(thread.getThreadId(), thread.getThreadName());
            }
        }
        samples.keySet().retainAll(names.keySet());
        for (long id : names.keySet()) {
            Deque<Sample> known = samples.computeIfAbsent(id, first -> new ArrayDeque<>());
            known.addLast(new Sample(System.nanoTime(), threads.getThreadCpuTime(id)));
            if (known.size() > REMEMBERED) {
                known.removeFirst();
            }
        }
    }

    /**
     * Nanoseconds of processor time since an instant of {@link System#nanoTime}, up to a tick too much; of the busiest, if
     * several threads have the name; empty if the instant is too long ago or the thread unknown.
     */
    synchronized OptionalLong usedSince(String thread, long instant) {
        sample();
        OptionalLong most = OptionalLong.empty();
        for (Map.Entry<Long, String> name : names.entrySet()) {
            if (name.getValue().equals(thread)) {
                Deque<Sample> known = samples.getOrDefault(name.getKey(), new ArrayDeque<>());
                OptionalLong before = known.stream()
                        .filter(each -> each.at() - instant <= 0)
                        .mapToLong(Sample::used)
                        .max();
                if (before.isEmpty()) {
                    return before;
                }
                most = OptionalLong.of(Math.max(known.getLast().used() - before.getAsLong(), most.orElse(0)));
            }
        }
        return most;
    }

    /** Whether any thread of this name waits for something else than a processor. */
    boolean waits(String thread) {
        for (ThreadInfo each : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (each != null && each.getThreadName().equals(thread) && each.getThreadState() != Thread.State.RUNNABLE) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        sampler.interrupt();
    }
}
