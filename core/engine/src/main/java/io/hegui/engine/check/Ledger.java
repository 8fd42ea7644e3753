package io.hegui.engine.check;

import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingBlock;
import io.hegui.engine.report.FindingBlockSink;
import io.hegui.engine.report.FindingCount;
import io.hegui.engine.report.FindingCursor;
import io.hegui.engine.report.FindingSink;
import io.hegui.engine.report.SupervisorFinding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Keeps the books of one run. Once fenced, whatever a run that was given up still writes has no effect. */
final class Ledger implements FindingBlockSink {
    private final FindingSink sink;
    private final RunMonitor monitor;
    private final long most;
    private final ReentrantLock lock = new ReentrantLock();
    private final SortedMap<String, Long> byCheck = new TreeMap<>();
    private final SortedMap<String, CheckFailure> failures = new TreeMap<>();
    private Tally tally = Tally.EMPTY;
    private boolean fenced;

    Ledger(FindingSink sink, RunMonitor monitor) {
        this(sink, monitor, Long.MAX_VALUE);
    }

    /** @param most findings of one check; with more it counts as failed, and the run ends */
    Ledger(FindingSink sink, RunMonitor monitor, long most) {
        this.sink = sink;
        this.monitor = monitor;
        this.most = most;
    }

    @Override
    public void accept(Finding finding) throws IOException {
        write(() -> {
            sink.accept(finding);
            count(FindingCount.of(finding));
        });
    }

    @Override
    public void accept(Finding finding, SupervisorFinding whole) throws IOException {
        write(() -> {
            sink.accept(finding, whole);
            count(FindingCount.of(finding));
        });
    }

    @Override
    public void accept(FindingBlock findings) throws IOException {
        if (sink instanceof FindingBlockSink blocks) {
            write(() -> {
                blocks.accept(findings);
                findings.counts().forEach(this::count);
            });
            return;
        }
        FindingCursor cursor = findings.read();
        while (cursor.next()) {
            accept(cursor.finding());
        }
    }

    private void write(Entry entry) throws IOException {
        lock.lock();
        try {
            refuseFenced();
            if (monitor.isCancelled()) {
                throw new CancellationException("the run was cancelled");
            }
            entry.write();
        } finally {
            lock.unlock();
        }
    }

    private void count(FindingCount found) {
        tally = tally.plus(found);
        long all = byCheck.merge(found.check(), found.count(), Long::sum);
        monitor.found(found.count());
        if (all > most) {
            String reason = "more than " + most + " findings in one filing";
            failures.putIfAbsent(found.check(), new CheckFailure(found.check(), reason));
            throw new Flooded();
        }
    }

    /** Notes a failure; of one check only the first is kept. */
    void fail(String check, String reason) {
        fail(new CheckFailure(check, reason));
    }

    /** Notes a failure; of one check only the first is kept. */
    void fail(CheckFailure failure) {
        lock.lock();
        try {
            refuseFenced();
            failures.putIfAbsent(failure.check(), failure);
        } finally {
            lock.unlock();
        }
    }

    /** The run is over. */
    RunReport report(String catalogue) {
        lock.lock();
        try {
            refuseFenced();
            return close(catalogue);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Ends the run from outside, unless the run is writing just now or has moved on.
     *
     * @param stuck asked while nobody can write
     * @return the report, empty if the run goes on
     */
    Optional<RunReport> giveUp(BooleanSupplier stuck, CheckFailure failure, String catalogue) {
        if (!lock.tryLock()) {
            return Optional.empty();
        }
        try {
            if (fenced || !stuck.getAsBoolean()) {
                return Optional.empty();
            }
            failures.put(failure.check(), failure);
            RunReport report = close(catalogue);
            fenced = true;
            return Optional.of(report);
        } finally {
            lock.unlock();
        }
    }

    private RunReport close(String catalogue) {
        Tally total = tally.withFailures(failures.size());
        return new RunReport(
                total, total.verdict(), monitor.records(), byCheck, new ArrayList<>(failures.values()), catalogue);
    }

    private void refuseFenced() {
        if (fenced) {
            throw new GivenUp();
        }
    }

    /** Ends a run one of whose checks finds without end; the failure is on the books. */
    static final class Flooded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Flooded() {
            super("a check finds without end");
        }
    }

    /** Something to write. */
    private interface Entry {
        void write() throws IOException;
    }

    /** Stops a run that was given up; its report has been written by whoever gave it up. */
    static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivenUp() {
            super("the run was given up");
        }
    }
}
