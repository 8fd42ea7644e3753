package io.hegui.engine.check;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.report.FindingSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Runs filings on threads of its own and ends a run whose check does not come back. Such a thread cannot be stopped, so
 * it is interrupted, left alone and replaced.
 */
public final class Supervisor implements AutoCloseable {
    static final int TICKS_PER_DEADLINE = 10;
    private static final Duration LONGEST_TICK = Duration.ofMillis(100);

    private final Engine engine;
    private final CheckLimits limits;
    private final Allocated allocated = new Allocated();
    private final BlockingQueue<Job> queue;
    private final List<Worker> workers = new CopyOnWriteArrayList<>();
    private final List<Worker> abandoned = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> overruns = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watchdog;
    private final Future<?> watch;
    private volatile boolean closed;

    /**
     * @param threads runs at the same time, at least 1
     * @param queue runs that may wait, at least 1
     */
    public Supervisor(int threads, int queue, CheckLimits limits) {
        this(threads, queue, limits, RunSettings.single());
    }

    /** @param settings what each run may use of the machine; a large file has further threads of its own */
    public Supervisor(int threads, int queue, CheckLimits limits, RunSettings settings) {
        if (threads < 1 || queue < 1) {
            throw new IllegalArgumentException(
                    "threads " + threads + ", queue " + queue + ": one of them is too small");
        }
        this.engine = new Engine(settings);
        this.limits = limits;
        this.queue = new ArrayBlockingQueue<>(queue);
        for (int i = 0; i < threads; i++) {
            hire();
        }
        this.watchdog = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "hegui-watchdog"));
        long tick = Math.min(limits.deadline().toMillis() / TICKS_PER_DEADLINE, LONGEST_TICK.toMillis());
        this.watch = watchdog.scheduleWithFixedDelay(this::look, tick, tick, TimeUnit.MILLISECONDS);
    }

    /** One with the usual limits. */
    public static Supervisor of(int threads, int queue) {
        return new Supervisor(threads, queue, CheckLimits.usual());
    }

    /**
     * Queues a run. The future fails with {@code IOException} if the file cannot be read or a finding cannot be
     * written, and with {@code CancellationException} if the monitor was cancelled or this was closed.
     *
     * @throws RejectedExecutionException if the queue is full or this is closed
     */
    public CompletableFuture<RunReport> run(
            Catalogue catalogue, FiledFile filed, FindingSink sink, RunMonitor monitor) {
        Ledger ledger = new Ledger(sink, monitor, limits.findings(), filed.stages());
        Job job = new Job(catalogue, filed, ledger, monitor, new CompletableFuture<>());
        monitor.threadBegins();
        if (closed || !queue.offer(job)) {
            monitor.threadEnds();
            throw new RejectedExecutionException(closed ? "closed" : "too many runs are waiting");
        }
        return job.future();
    }

    /** Lets a check run again that was skipped because it overran too often. */
    public void reset(String check) {
        overruns.remove(check);
    }

    /** Checks that are skipped until {@link #reset}. */
    public Set<String> openBreakers() {
        return overruns.entrySet().stream()
                .filter(entry -> entry.getValue() >= limits.overruns())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Threads still held by checks that never came back. */
    public int abandonedThreads() {
        abandoned.removeIf(worker -> !worker.thread.isAlive());
        return abandoned.size();
    }

    /** Refuses new runs and ends those that wait or go on. */
    @Override
    public void close() {
        closed = true;
        watch.cancel(false);
        watchdog.shutdown();
        List<Job> waiting = new ArrayList<>();
        queue.drainTo(waiting);
        waiting.forEach(job -> {
            job.future().completeExceptionally(new CancellationException("closed"));
            job.monitor().threadEnds();
        });
        workers.forEach(worker -> worker.current.ifPresent(job -> job.monitor().cancel()));
    }

    private void hire() {
        Worker worker = new Worker();
        workers.add(worker);
        worker.thread.start();
    }

    private void look() {
        workers.forEach(Worker::look);
    }

    private void abandon(Worker worker, Job job, String check, RunReport report) {
        overruns.merge(check, 1, Integer::sum);
        job.monitor().cancel();
        worker.dismissed = true;
        workers.remove(worker);
        abandoned.add(worker);
        worker.thread.interrupt();
        hire();
        // on a thread of its own: whatever hangs on the answer must not hold up the watchdog
        daemon(() -> job.future().complete(report), "hegui-answer").start();
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    private record Job(
            Catalogue catalogue,
            FiledFile filed,
            Ledger ledger,
            RunMonitor monitor,
            CompletableFuture<RunReport> future) {}

    /** A thread and the run in its hands. */
    private final class Worker {
        private final Thread thread = daemon(this::work, "hegui-run");
        private volatile Optional<Job> current = Optional.empty();
        private volatile boolean dismissed;
        // the watchdog's own notes
        private final Map<Lane, Watched> seen = new HashMap<>();

        private void work() {
            while (!closed && !dismissed) {
                try {
                    Job job = queue.poll(100, TimeUnit.MILLISECONDS);
                    if (job != null) {
                        run(job);
                    }
                } catch (InterruptedException e) {
                    // only an abandoned thread is interrupted
                    dismissed = true;
                }
            }
        }

        private void run(Job job) {
            current = Optional.of(job);
            Runnable answer = judge(job);
            current = Optional.empty();
            // First: whoever hears the answer gives back what the run held.
            job.monitor().threadEnds();
            answer.run();
        }

        private Runnable judge(Job job) {
            try {
                RunReport report =
                        engine.judge(job.catalogue(), job.filed(), job.ledger(), job.monitor(), openBreakers());
                return () -> job.future().complete(report);
            } catch (Ledger.GivenUp e) {
                // a check that came back too late: the watchdog has answered
                return () -> {};
            } catch (OutOfMemoryError e) {
                return outOfMemory(job, e);
            } catch (Exception | Error e) {
                return () -> job.future().completeExceptionally(e);
            }
        }

        /** Whoever was being called when the memory ran out is to blame as far as anybody can tell. */
        private Runnable outOfMemory(Job job, OutOfMemoryError thrown) {
            Optional<Lane> calling = job.monitor().lanes().stream()
                    .filter(lane -> lane.calls() % 2 == 1)
                    .findFirst();
            if (calling.isEmpty()) {
                return () -> job.future().completeExceptionally(thrown);
            }
            Lane lane = calling.get();
            try {
                job.ledger().cutShort(lane.check(), "the memory ran out in a call on or after row " + lane.row());
                RunReport report = job.ledger().report(job.catalogue().id());
                return () -> job.future().complete(report);
            } catch (Ledger.GivenUp e) {
                return () -> {};
            }
        }

        /** Called by the watchdog alone: a call that is the same since the deadline began has overrun it. */
        private void look() {
            Optional<Job> running = current;
            List<Lane> lanes = running.map(job -> job.monitor().lanes()).orElse(List.of());
            seen.keySet().retainAll(lanes);
            long now = System.nanoTime();
            for (Lane lane : lanes) {
                long call = lane.calls();
                Watched before = seen.get(lane);
                if (call % 2 == 0 || before == null || before.call() != call) {
                    seen.put(lane, new Watched(call, now, call % 2 == 0 ? 0 : allocated.by(lane.thread())));
                    continue;
                }
                Optional<String> overrun = overrun(before, lane, now);
                if (overrun.isPresent() && giveUp(running.orElseThrow(), lane, call, overrun.get())) {
                    return;
                }
            }
        }

        private Optional<String> overrun(Watched call, Lane lane, long now) {
            if (now - call.since() >= limits.deadline().toNanos()) {
                return Optional.of("one call took longer than " + limits.deadline());
            }
            return allocated.by(lane.thread()) - call.allocated() > limits.memory()
                    ? Optional.of("one call took more than " + (limits.memory() >> 20) + " MiB of memory")
                    : Optional.empty();
        }

        private boolean giveUp(Job job, Lane lane, long call, String overrun) {
            CheckFailure failure = new CheckFailure(lane.check(), overrun + ", on or after row " + lane.row());
            Optional<RunReport> report = job.ledger()
                    .giveUp(() -> lane.calls() == call, failure, job.catalogue().id());
            report.ifPresent(given -> abandon(this, job, failure.check(), given));
            return report.isPresent();
        }
    }

    /** A call that was in progress, since when it is known to be, and what its thread had allocated then. */
    private record Watched(long call, long since, long allocated) {}
}
