package io.hegui.gateway.run;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.check.Stages;
import io.hegui.engine.check.Supervisor;
import io.hegui.engine.format.Declared;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.config.RunConfig;
import io.hegui.gateway.finding.FindingsAhead;
import io.hegui.gateway.finding.FindingsFile;
import io.hegui.gateway.finding.PackingThreads;
import io.hegui.gateway.finding.StoredFindings;
import io.hegui.gateway.plugin.CatalogueLease;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.recall.RecallsInForce;
import io.hegui.gateway.stage.StagesInForce;
import io.hegui.gateway.submission.Submission;
import io.hegui.sdk.dataset.Filing;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges filings while they arrive, with workers that have nothing else to do, so that the verdict is there soon after
 * the last byte. It is an advance on work, never on rights: such a run shows nothing and stores nothing until the filing
 * is on record and its run is leased like any other; till then anything may end it, and the filing is judged as if it
 * had never been. For any thread.
 */
@Singleton
public final class ProvisionalRuns {
    private static final Logger log = LoggerFactory.getLogger(ProvisionalRuns.class);

    /** No fence: the run's own one comes with its lease. */
    private static final long NO_FENCE = 0;

    /** A filing that takes longer to arrive than that does not miss what writing its findings takes in the end. */
    private static final Duration LONGEST_AHEAD = Duration.ofMinutes(1);

    private final Vertx vertx;
    private final PluginHost plugins;
    private final StagesInForce inForce;
    private final Supervisor supervisor;
    private final Seats seats;
    private final RunQueue queue;
    private final RunStarts starts;
    private final RunMetrics metrics;
    private final int most;
    private final long smallest;
    private final Duration patience;
    private final int findingsPerCheck;
    private final PackingThreads packing;
    private final Pool pool;
    private final StoredFindings stored;
    private final RecallsInForce recalls;
    /** Requests share them too. */
    private final int connections;
    /** Oldest first. */
    private final Set<ProvisionalRun> runs = new LinkedHashSet<>();

    private Optional<BiConsumer<ProvisionalRun, Submission>> taker = Optional.empty();

    @Inject
    ProvisionalRuns(
            Vertx vertx,
            PluginHost plugins,
            StagesInForce inForce,
            Supervisor supervisor,
            Seats seats,
            RunQueue queue,
            RunStarts starts,
            RunMetrics metrics,
            PackingThreads packing,
            Pool pool,
            StoredFindings stored,
            RecallsInForce recalls,
            GatewayConfig config) {
        RunConfig run = config.run();
        this.vertx = vertx;
        this.plugins = plugins;
        this.inForce = inForce;
        this.supervisor = supervisor;
        this.seats = seats;
        this.queue = queue;
        this.starts = starts;
        this.metrics = metrics;
        this.packing = packing;
        this.pool = pool;
        this.stored = stored;
        this.recalls = recalls;
        this.connections = config.database().poolSize();
        this.most = run.provisionalRuns();
        this.smallest = run.provisionalFrom();
        this.patience = run.provisionalPatience();
        this.findingsPerCheck = run.findingsPerCheck();
        metrics.watch(this);
    }

    /**
     * A filing is about to arrive.
     *
     * @param submission what it will be on record as
     * @param bytes its size as announced, 0 if it is not known
     */
    public ArrivingFiling expect(UUID submission, Filing filing, boolean test, Declared declared, long bytes) {
        return new ArrivingFiling(this, submission, filing, Lane.of(test), declared, bytes);
    }

    /** Begins, if a worker is idle and nothing speaks against it. Opens a file, on a worker. */
    synchronized Optional<ProvisionalRun> begin(ArrivingFiling arriving, Path file) {
        if (arriving.bytes() < smallest
                || taker.isEmpty()
                || runs.size() >= most
                || hasOneArriving(arriving.filing().institution())) {
            return Optional.empty();
        }
        Optional<CatalogueLease> catalogue =
                plugins.lease(arriving.filing().period().end());
        if (catalogue.isEmpty()) {
            return Optional.empty();
        }
        Optional<Stages> stages = inForce.now(catalogue.get().catalogue(), arriving.filing());
        if (stages.isEmpty()
                || !canBeginBefore(catalogue.get().catalogue(), arriving.filing())
                || !seats.take(arriving.lane())) {
            catalogue.get().close();
            return Optional.empty();
        }
        try {
            ProvisionalRun run = begin(arriving, file, catalogue.get(), stages.get());
            runs.add(run);
            run.report().onFailure(failure -> giveUp(run, run.outcome()));
            return Optional.of(run);
        } catch (IOException | RejectedExecutionException e) {
            log.warn("a filing cannot be judged while it arrives: {}", e.toString());
            catalogue.get().close();
            seats.giveBack(arriving.lane());
            return Optional.empty();
        }
    }

    private ProvisionalRun begin(ArrivingFiling arriving, Path file, CatalogueLease catalogue, Stages stages)
            throws IOException {
        ArrivingFile growing = new ArrivingFile(file, arriving.bytes(), patience);
        long startedAt = System.nanoTime();
        try {
            FindingsFile findings = new FindingsFile(
                    file.resolveSibling(file.getFileName() + ".findings"), NO_FENCE, findingsPerCheck, packing);
            ProvisionalRun run = ProvisionalRun.of(
                    arriving.filing(),
                    arriving.lane(),
                    arriving.declared(),
                    growing,
                    catalogue,
                    recalls.applied(catalogue.catalogue(), arriving.filing()),
                    stages,
                    findings,
                    supervisor,
                    vertx.getOrCreateContext(),
                    startedAt);
            if (runs.size() < connections / 4) {
                findings.ahead(new FindingsAhead(vertx, pool, stored, arriving.submission(), LONGEST_AHEAD));
            }
            return run;
        } catch (RejectedExecutionException e) {
            growing.close();
            throw e;
        }
    }

    /** No institution has the idle workers to itself. */
    private boolean hasOneArriving(String institution) {
        return runs.stream().anyMatch(run -> run.institution().equals(institution) && !run.isFiled());
    }

    /** Checks that look into other filings want to know those before the first row. */
    private static boolean canBeginBefore(Catalogue catalogue, Filing filing) {
        return catalogue.dataset(filing.institutionType(), filing.dataset()).stream()
                .flatMap(plan -> plan.checks().stream())
                .allMatch(planned -> planned.needs().isEmpty());
    }

    /** The worker that has been at a filing goes on with it once it is on record. */
    RunStart start(Optional<ProvisionalRun> run, Submission submission) {
        return run.map(going -> starts.inQueue(submission, () -> filed(going, submission)))
                .orElseGet(() -> starts.of(submission));
    }

    private void filed(ProvisionalRun run, Submission submission) {
        if (run.filed()) {
            handOver(run, submission);
        } else {
            queue.wakeFor(submission);
        }
    }

    private synchronized void handOver(ProvisionalRun run, Submission submission) {
        taker.ifPresentOrElse(now -> now.accept(run, submission), () -> {
            run.conclude(ProvisionalOutcome.STOPPED);
            end(run);
        });
    }

    /** Who leases a run whose filing is on record, has it become the filing's run, and ends it. */
    synchronized void onFiled(BiConsumer<ProvisionalRun, Submission> who) {
        taker = Optional.of(who);
    }

    /** Makes room in a lane where so many filings wait and no worker is free: who began last goes first. */
    synchronized void makeRoom(Lane lane, long waiting) {
        List<ProvisionalRun> here = runs.stream()
                .filter(run -> run.lane() == lane && !run.isFiled())
                .toList();
        here.stream()
                .skip(Math.max(0, here.size() - waiting))
                .forEach(run -> giveUp(run, ProvisionalOutcome.WORKER_NEEDED));
    }

    synchronized int count() {
        return runs.size();
    }

    /** Whether a worker of the lane is at a filing that is not on record. */
    synchronized boolean holdsWorker(Lane lane) {
        return runs.stream().anyMatch(run -> run.lane() == lane && !run.isFiled());
    }

    /** From now on nothing begins, and what is not on record is given up. */
    synchronized void stop() {
        taker = Optional.empty();
        runs.stream().toList().forEach(run -> giveUp(run, ProvisionalOutcome.STOPPED));
    }

    /** Does nothing to a run whose filing is on record. */
    void giveUp(ProvisionalRun run, ProvisionalOutcome reason) {
        if (run.giveUp(reason)) {
            end(run);
        }
    }

    /** Whatever became of it: its thread comes back, and then its worker is free. */
    void end(ProvisionalRun run) {
        metrics.count(run.outcome());
        run.stop()
                .compose(over -> vertx.executeBlocking(
                        () -> {
                            run.end();
                            return null;
                        },
                        false))
                .onComplete(done -> {
                    synchronized (this) {
                        runs.remove(run);
                    }
                    seats.giveBack(run.lane());
                    queue.wake();
                });
    }
}
