package io.hegui.gateway.run;

import com.google.inject.Inject;
import io.hegui.engine.check.RunMonitor;
import io.hegui.engine.check.RunReport;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.database.DatabaseUnavailable;
import io.hegui.gateway.finding.FindingsFile;
import io.hegui.gateway.flow.Repeat;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.recall.RecallsInForce;
import io.hegui.gateway.submission.Submission;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a run while its filing is judged: renews its lease, shows how far it is, and has its report decided. */
final class RunKeeper {
    private static final Logger log = LoggerFactory.getLogger(RunKeeper.class);

    private static final Duration TRY_AGAIN = Duration.ofMillis(500);

    private final Vertx vertx;
    private final Database database;
    private final RunQueue queue;
    private final PluginHost plugins;
    private final DecisionRecorder recorder;
    private final Decisions decisions;
    private final RunsUnderWay underWay;
    private final RunMetrics metrics;
    private final FailedChecks failedChecks;
    private final RecallsInForce recalls;
    private final Sweeper sweeper;
    private final Duration lease;

    @Inject
    RunKeeper(
            Vertx vertx,
            Database database,
            RunQueue queue,
            PluginHost plugins,
            DecisionRecorder recorder,
            Decisions decisions,
            RunsUnderWay underWay,
            RunMetrics metrics,
            FailedChecks failedChecks,
            RecallsInForce recalls,
            Sweeper sweeper,
            GatewayConfig config) {
        this.vertx = vertx;
        this.database = database;
        this.queue = queue;
        this.plugins = plugins;
        this.recorder = recorder;
        this.decisions = decisions;
        this.underWay = underWay;
        this.metrics = metrics;
        this.failedChecks = failedChecks;
        this.recalls = recalls;
        this.sweeper = sweeper;
        this.lease = config.run().lease();
    }

    /** Renews the lease and shows how far it is for as long as it is judged, and has it decided then. */
    Future<Void> decide(
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
                        .onSuccess(decision -> {
                            decision.ifPresent(decided -> {
                                decisions.tell(decided);
                                timer.stop(report.verdict());
                                failedChecks.judged(submission, report);
                                took(report, current.monitor());
                                recalls.decided(current.startedAt());
                                sweeper.judgeAgainWhatNeeded(submission)
                                        .onFailure(failure -> log.warn(
                                                "filings that were missing one are judged again later: {}",
                                                failure.toString()));
                            });
                            shown.end();
                        }))
                .eventually(() -> FileWork.onWorker(vertx, findings::discard))
                .onComplete(done -> {
                    vertx.cancelTimer(renewal);
                    shown.end();
                })
                .mapEmpty();
    }

    /** While the database is away the verdict waits here; the lease and its fence decide who may write it. */
    private Future<Optional<Submission>> record(
            RunLease run, Submission submission, RunReport report, FindingsFile findings, StoredExchange exchange) {
        return Repeat.from(
                        Optional.<Optional<Submission>>empty(),
                        Optional::isPresent,
                        none -> recorder.record(run, submission, report, findings, exchange.complete())
                                .map(Optional::of)
                                .recover(failure -> later(submission, "its verdict", failure)
                                        .map(Optional.empty())))
                .map(Optional::orElseThrow);
    }

    /** Lets a moment pass if it was the database that was away; fails with any other failure. */
    Future<Void> later(Submission submission, String what, Throwable failure) {
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
}
