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
import java.util.Set;
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
    private final Stages stages;
    private final ReentrantLock lock = new ReentrantLock();
    private final SortedMap<String, Long> byCheck = new TreeMap<>();
    private final SortedMap<String, CheckFailure> failures = new TreeMap<>();
    private final SortedMap<String, Long> watchedByCheck = new TreeMap<>();
    private final SortedMap<String, CheckFailure> watchedFailures = new TreeMap<>();
    private Optional<String> cutShort = Optional.empty();
    private Tally tally = Tally.EMPTY;
    private boolean fenced;

    Ledger(FindingSink sink, RunMonitor monitor) {
        this(sink, monitor, Long.MAX_VALUE, Stages.ENFORCED);
    }

    /**
     * @param most findings of one check; with more it counts as failed, and the run ends
     * @param stages what is for operators alone, and what does not weigh
     */
    Ledger(FindingSink sink, RunMonitor monitor, long most, Stages stages) {
        this.sink = sink;
        this.monitor = monitor;
        this.most = most;
        this.stages = stages;
    }

    @Override
    public void accept(Finding finding) throws IOException {
        write(() -> {
            pass(finding);
            count(FindingCount.of(finding));
        });
    }

    @Override
    public void accept(Finding finding, SupervisorFinding whole) throws IOException {
        write(() -> {
            if (stages.isWatched(finding.check())) {
                sink.watched(finding);
            } else {
                sink.accept(finding, whole);
            }
            count(FindingCount.of(finding));
        });
    }

    @Override
    public void accept(FindingBlock findings) throws IOException {
        if (sink instanceof FindingBlockSink blocks) {
            write(() -> {
                pass(findings, blocks);
                findings.counts().forEach(this::count);
            });
            return;
        }
        FindingCursor cursor = findings.read();
        while (cursor.next()) {
            accept(cursor.finding());
        }
    }

    private void pass(Finding finding) throws IOException {
        if (stages.isWatched(finding.check())) {
            sink.watched(finding);
        } else {
            sink.accept(finding);
        }
    }

    private void pass(FindingBlock findings, FindingBlockSink blocks) throws IOException {
        if (findings.counts().stream().noneMatch(count -> stages.isWatched(count.check()))) {
            blocks.accept(findings);
            return;
        }
        FindingCursor cursor = findings.read();
        while (cursor.next()) {
            pass(cursor.finding());
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
        boolean watched = stages.isWatched(found.check());
        if (stages.isEnforced(found.check())) {
            tally = tally.plus(found);
        }
        long all = (watched ? watchedByCheck : byCheck).merge(found.check(), found.count(), Long::sum);
        if (!watched) {
            // The filer follows this number.
            monitor.found(found.count());
        }
        if (all > most) {
            end(new CheckFailure(found.check(), "more than " + most + " findings in one filing"));
            throw new Flooded();
        }
    }

    private void note(CheckFailure failure) {
        (stages.isWatched(failure.check()) ? watchedFailures : failures).putIfAbsent(failure.check(), failure);
    }

    /** Notes a failure after which the run does not go on. */
    private void end(CheckFailure failure) {
        note(failure);
        cutShort = Optional.of(failure.check()).filter(check -> !stages.isEnforced(check));
    }

    /** Notes a failure that ends the run, as {@link #report} will tell. */
    void cutShort(String check, String reason) {
        lock.lock();
        try {
            refuseFenced();
            end(new CheckFailure(check, reason));
        } finally {
            lock.unlock();
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
            note(failure);
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
            end(failure);
            RunReport report = close(catalogue);
            fenced = true;
            return Optional.of(report);
        } finally {
            lock.unlock();
        }
    }

    private RunReport close(String catalogue) {
        long enforced = failures.keySet().stream().filter(stages::isEnforced).count();
        // Nobody may take for accepted what has not been read to its end.
        Tally total = tally.withFailures(enforced + cutShort.stream().count());
        return new RunReport(
                total,
                total.verdict(),
                monitor.records(),
                byCheck,
                new ArrayList<>(failures.values()),
                catalogue,
                Set.of(),
                new Staged(stages, watchedByCheck, new ArrayList<>(watchedFailures.values()), cutShort));
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
