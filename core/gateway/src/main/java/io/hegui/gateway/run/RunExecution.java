package io.hegui.gateway.run;

import com.google.inject.Inject;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.check.CheckFailure;
import io.hegui.engine.check.RunMonitor;
import io.hegui.engine.check.RunReport;
import io.hegui.engine.check.Supervisor;
import io.hegui.engine.check.Tally;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.database.DatabaseUnavailable;
import io.hegui.gateway.finding.FindingsFile;
import io.hegui.gateway.finding.PackingThreads;
import io.hegui.gateway.flow.Repeat;
import io.hegui.gateway.plugin.CatalogueLease;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.recall.RecallsInForce;
import io.hegui.gateway.security.IdentityKey;
import io.hegui.gateway.submission.Spool;
import io.hegui.gateway.submission.Submission;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries one leased run out: judges the filing under one catalogue, renews the lease meanwhile, has it decided. */
final class RunExecution {
    private static final Logger log = LoggerFactory.getLogger(RunExecution.class);

    /** A filing that took its worker down this often is not tried again by itself. */
    private static final int MOST_LOSSES = 3;

    private static final String NOT_LOADED = "the versions that judge its period cannot be loaded";
    private static final Duration TRY_AGAIN = Duration.ofMillis(500);

    private final Vertx vertx;
    private final Database database;
    private final RunQueue queue;
    private final Spool spool;
    private final RunInputs inputs;
    private final Contributions contributions;
    private final IdentityKey identities;
    private final PluginHost plugins;
    private final Supervisor supervisor;
    private final DecisionRecorder recorder;
    private final Decisions decisions;
    private final RunsUnderWay underWay;
    private final RunMetrics metrics;
    private final PackingThreads packing;
    private final FailedChecks failedChecks;
    private final RecallsInForce recalls;
    private final Sweeper sweeper;
    private final Duration lease;
    private final int findingsPerCheck;

    @Inject
    RunExecution(
            Vertx vertx,
            Database database,
            RunQueue queue,
            Spool spool,
            RunInputs inputs,
            Contributions contributions,
            IdentityKey identities,
            Sweeper sweeper,
            PluginHost plugins,
            Supervisor supervisor,
            DecisionRecorder recorder,
            Decisions decisions,
            RunsUnderWay underWay,
            RunMetrics metrics,
            PackingThreads packing,
            FailedChecks failedChecks,
            RecallsInForce recalls,
            GatewayConfig config) {
        this.vertx = vertx;
        this.database = database;
        this.queue = queue;
        this.spool = spool;
        this.inputs = inputs;
        this.contributions = contributions;
        this.identities = identities;
        this.sweeper = sweeper;
        this.plugins = plugins;
        this.supervisor = supervisor;
        this.recorder = recorder;
        this.decisions = decisions;
        this.underWay = underWay;
        this.metrics = metrics;
        this.packing = packing;
        this.failedChecks = failedChecks;
        this.recalls = recalls;
        this.lease = config.run().lease();
        this.findingsPerCheck = config.run().findingsPerCheck();
    }

    /** Completes when the run is decided, or lost to another worker; never fails. */
    Future<Void> carryOut(RunLease run, Submission submission) {
        return Repeat.from(false, Boolean::booleanValue, notYet -> attempt(run, submission))
                .recover(failure -> {
                    log.warn("run of submission {} is given up: {}", submission.id(), failure.toString());
                    return Future.succeededFuture(true);
                })
                .mapEmpty();
    }

    /** One try from the start; false where the database was away, which is no fault of the filing. */
    private Future<Boolean> attempt(RunLease run, Submission submission) {
        RunMonitor monitor = new RunMonitor();
        FindingsFile findings =
                new FindingsFile(spool.findingsPath(submission), run.fence(), findingsPerCheck, packing);
        StoredExchange exchange = new StoredExchange(database.pool(), contributions, identities, submission, false);
        RunsUnderWay.Current current = new RunsUnderWay.Current(monitor, submission.bytes(), System.nanoTime());
        return decide(
                        run,
                        submission,
                        current,
                        findings,
                        exchange,
                        () -> judge(run, submission, exchange, findings, monitor)
                                .compose(report -> onWorker(findings::close).map(report))
                                .recover(failure -> {
                                    if (DatabaseUnavailable.isCauseOf(failure)
                                            || failure instanceof CancellationException
                                            || failure instanceof RejectedExecutionException) {
                                        // Nothing is wrong with it: it is judged again here, or by whoever leases it
                                        // next.
                                        return Future.failedFuture(failure);
                                    }
                                    log.error("submission {} could not be judged", submission.id(), failure);
                                    return onWorker(findings::discard).map(broken(reason(failure)));
                                }))
                .map(true)
                .recover(failure -> later(submission, "its run", failure).map(false));
    }

    /** The same where it has been begun; what has not come to a good end is begun again. */
    Future<Void> carryOut(RunLease run, Submission submission, ProvisionalRun early) {
        if (!plugins.judges(submission.period().end(), early.catalogue().id())
                || recalls.changedSince(early.startedAt())) {
            early.conclude(ProvisionalOutcome.CATALOGUE_CHANGED);
            return early.stop().compose(over -> carryOut(run, submission));
        }
        FindingsFile findings = early.findings();
        StoredExchange exchange = new StoredExchange(database.pool(), contributions, identities, submission, false);
        RunsUnderWay.Current current = new RunsUnderWay.Current(early.monitor(), submission.bytes(), early.startedAt());
        early.exchange(exchange);
        return onWorker(() -> findings.become(spool.findingsPath(submission), run.fence()))
                .compose(named -> inputs.history(submission, early.catalogue()))
                .onSuccess(early::history)
                .compose(known -> decide(
                        run,
                        submission,
                        current,
                        findings,
                        exchange,
                        () -> early.report()
                                .compose(report -> onWorker(findings::close).map(report))))
                .transform(decided -> {
                    early.conclude(decided.succeeded() ? ProvisionalOutcome.KEPT : early.outcome());
                    if (decided.succeeded() || early.monitor().isCancelled()) {
                        // Decided, or lost, or the gateway is being stopped.
                        return Future.succeededFuture();
                    }
                    log.warn(
                            "submission {} is judged from the start: {}",
                            submission.id(),
                            decided.cause().toString());
                    return early.stop().compose(over -> carryOut(run, submission));
                });
    }

    /** Renews the lease and shows how far it is for as long as it is judged, and has it decided then. */
    private Future<Void> decide(
            RunLease run,
            Submission submission,
            RunsUnderWay.Current current,
            FindingsFile findings,
            StoredExchange exchange,
            Supplier<Future<RunReport>> judging) {
        RunsUnderWay.Hold shown = underWay.begin(submission.id(), current);
        long renewal = vertx.setPeriodic(Math.max(1, lease.toMillis() / 3), tick -> renew(run, current.monitor()));
        RunMetrics.Timer timer = metrics.start();
        return judging.get()
                .compose(report -> record(run, submission, report, findings, exchange)
                        .onSuccess(held -> {
                            if (held) {
                                timer.stop(report.verdict());
                                failedChecks.judged(submission, report);
                                took(report, current.monitor());
                                decisions.tell(submission.id());
                                recalls.decided(current.startedAt());
                                sweeper.judgeAgainWhatNeeded(submission)
                                        .onFailure(failure -> log.warn(
                                                "filings that were missing one are judged again later: {}",
                                                failure.toString()));
                            }
                            shown.end();
                        }))
                .eventually(() -> onWorker(findings::discard))
                .onComplete(done -> {
                    vertx.cancelTimer(renewal);
                    shown.end();
                })
                .mapEmpty();
    }

    /** Work on a file. */
    private interface FileWork {
        void run() throws IOException;
    }

    private Future<Void> onWorker(FileWork work) {
        return vertx.executeBlocking(
                () -> {
                    work.run();
                    return null;
                },
                false);
    }

    private Future<RunReport> judge(
            RunLease run, Submission submission, StoredExchange exchange, FindingsFile findings, RunMonitor monitor) {
        if (run.losses() >= MOST_LOSSES) {
            return Future.succeededFuture(
                    broken("the run was lost " + run.losses() + " times; its worker died or hung"));
        }
        Optional<CatalogueLease> leased = plugins.lease(submission.period().end());
        if (leased.isEmpty()) {
            if (plugins.isStarted()) {
                return Future.succeededFuture(broken(NOT_LOADED));
            }
            return Future.failedFuture(new CancellationException("the plugins are being stopped"));
        }
        CatalogueLease catalogue = leased.get();
        Catalogue judging = recalls.applied(catalogue.catalogue(), submission.filing());
        long begin = System.nanoTime();
        return inputs.of(submission, judging, exchange)
                .compose(filed -> Future.fromCompletionStage(
                        supervisor.run(judging, filed, findings, monitor), vertx.getOrCreateContext()))
                .map(report -> report.without(judging.withdrawn()))
                .onSuccess(report -> metrics.judged(catalogue.catalogue(), submission, System.nanoTime() - begin))
                // A check that does not come back stays in the plugin's code when the run is long over.
                .onComplete(done -> catalogue.closeOnce(monitor::whenLeft));
    }

    /** While the database is away the verdict waits here; the lease and its fence decide who may write it. */
    private Future<Boolean> record(
            RunLease run, Submission submission, RunReport report, FindingsFile findings, StoredExchange exchange) {
        return Repeat.from(
                        Optional.<Boolean>empty(),
                        Optional::isPresent,
                        none -> recorder.record(run, submission, report, findings, exchange.complete())
                                .map(Optional::of)
                                .recover(failure -> later(submission, "its verdict", failure)
                                        .map(Optional.empty())))
                .map(Optional::orElseThrow);
    }

    /** Lets a moment pass if it was the database that was away; fails with any other failure. */
    private Future<Void> later(Submission submission, String what, Throwable failure) {
        if (!DatabaseUnavailable.isCauseOf(failure)) {
            return Future.failedFuture(failure);
        }
        log.warn("submission {}: {} waits for the database", submission.id(), what);
        return vertx.timer(TRY_AGAIN.toMillis()).mapEmpty();
    }

    private void took(RunReport report, RunMonitor monitor) {
        if (plugins.isStarted()) {
            plugins.timeline()
                    .find(report.catalogue())
                    .ifPresent(judged -> metrics.checked(judged.catalogue(), monitor));
        }
    }

    private void renew(RunLease run, RunMonitor monitor) {
        queue.renew(database.pool(), run, lease).onSuccess(held -> {
            if (!held) {
                log.warn("run of submission {} was lost to another worker", run.submission());
                monitor.cancel();
            }
        });
    }

    /** What an operator needs to know; never a path, since the filer sees it too. */
    private static String reason(Throwable failure) {
        return failure instanceof NoSuchFileException
                ? "the filing is missing from the spool"
                : failure.getClass().getSimpleName() + " while judging";
    }

    private RunReport broken(String reason) {
        Tally tally = new Tally(1, 0, 0, 0, 0);
        return new RunReport(
                tally,
                tally.verdict(),
                0,
                new TreeMap<>(),
                List.of(new CheckFailure("gateway", reason)),
                plugins.current().catalogue().id());
    }
}
