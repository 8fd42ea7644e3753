package io.hegui.gateway.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How long the event loops of a process were ready to run and had no processor. Linux counts it for each thread;
 * where nothing tells, it is taken for none.
 */
final class ProcessorDelay implements AutoCloseable {
    private static final long TICK_MILLIS = 20;
    private static final int TICKS_BETWEEN_SEARCHES = 25;
    private static final int REMEMBERED = 500;
    /** The system keeps fifteen characters of a thread's name. */
    private static final String EVENT_LOOP = "vert.x-eventloo";

    private record Sample(long at, long delayed) {}

    private final Path threads;
    private final Map<Path, Deque<Sample>> samples = new HashMap<>();
    private final Thread sampler = new Thread(this::watch, "processor-delay");

    ProcessorDelay(long process) {
        this.threads = Path.of("/proc", Long.toString(process), "task");
        sampler.setDaemon(true);
        sampler.start();
    }

    private void watch() {
        try {
            for (int tick = 0; ; tick++) {
                if (tick % TICKS_BETWEEN_SEARCHES == 0) {
                    search();
                }
                sample();
                TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void search() {
        if (!Files.isDirectory(threads)) {
            return;
        }
        try (Stream<Path> all = Files.list(threads)) {
            for (Path thread : all.toList()) {
                if (read(thread.resolve("comm")).startsWith(EVENT_LOOP)) {
                    samples.computeIfAbsent(thread, first -> new ArrayDeque<>());
                }
            }
        } catch (IOException e) {
            // the process ended just now
            samples.clear();
        }
    }

    private synchronized void sample() {
        samples.forEach((thread, known) -> delayed(thread).ifPresent(now -> {
            known.addLast(new Sample(System.nanoTime(), now));
            if (known.size() > REMEMBERED) {
                known.removeFirst();
            }
        }));
    }

    /** Nanoseconds since an instant of {@link System#nanoTime}, up to a tick too little; of the loop that waited longest. */
    synchronized long since(long instant) {
        sample();
        long most = 0;
        for (Deque<Sample> known : samples.values()) {
            List<Sample> during =
                    known.stream().filter(each -> each.at() - instant >= 0).toList();
            if (!during.isEmpty()) {
                most = Math.max(
                        most,
                        during.get(during.size() - 1).delayed() - during.get(0).delayed());
            }
        }
        return most;
    }

    /** The second figure of the thread's account: nanoseconds on a queue for a processor. */
    private static OptionalLong delayed(Path thread) {
        String[] account = read(thread.resolve("schedstat")).split(" ", -1);
        return account.length < 2 ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(account[1]));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        sampler.interrupt();
    }
}
