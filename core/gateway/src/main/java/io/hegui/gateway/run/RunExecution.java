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
import io.hegui.gateway.plugin.CatalogueSnapshot;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.recall.RecallsInForce;
import io.hegui.gateway.security.IdentityKey;
import io.hegui.gateway.stage.StagesInForce;
import io.hegui.gateway.submission.Spool;
import io.hegui.gateway.submission.Submission;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries one leased run out: judges the filing under one catalogue, as often as it takes, and has it decided. */
final class RunExecution {
    private static final Logger log = LoggerFactory.getLogger(RunExecution.class);

    /** A filing that took its worker down this often is not tried again by itself. */
    private static final int MOST_LOSSES = 3;

    private static final String NOT_LOADED = "the versions that judge its period cannot be loaded";

    private final Vertx vertx;
    private final Database database;
    private final Spool spool;
    private final RunInputs inputs;
    private final Contributions contributions;
    private final IdentityKey identities;
    private final PluginHost plugins;
    private final Supervisor supervisor;
    private final RunKeeper keeper;
    private final RunMetrics metrics;
    private final PackingThreads packing;
    private final RecallsInForce recalls;
    private final StagesInForce inForce;
    private final int findingsPerCheck;

    @Inject
    RunExecution(
            Vertx vertx,
            Database database,
            Spool spool,
            RunInputs inputs,
            Contributions contributions,
            IdentityKey identities,
            PluginHost plugins,
            Supervisor supervisor,
            RunKeeper keeper,
            RunMetrics metrics,
            PackingThreads packing,
            RecallsInForce recalls,
            StagesInForce inForce,
            GatewayConfig config) {
        this.vertx = vertx;
        this.database = database;
        this.spool = spool;
        this.inputs = inputs;
        this.contributions = contributions;
        this.identities = identities;
        this.plugins = plugins;
        this.supervisor = supervisor;
        this.keeper = keeper;
        this.metrics = metrics;
        this.packing = packing;
        this.recalls = recalls;
        this.inForce = inForce;
        this.findingsPerCheck = config.run().findingsPerCheck();
    }

    /** Completes when the run is decided, or lost to another worker; never fails. */
    Future<Void> carryOut(RunLease run, Submission submission) {
        return carryOut(run, submission, Set.of());
    }

    /** @param leftOut checks that ended a run of it before its end, and are not enforced */
    private Future<Void> carryOut(RunLease run, Submission submission, Set<String> leftOut) {
        return Repeat.from(false, Boolean::booleanValue, notYet -> attempt(run, submission, leftOut))
                .<Void>mapEmpty()
                .recover(failure -> {
                    if (failure instanceof CutShortException cut) {
                        return carryOut(run, submission, cut.and(leftOut));
                    }
                    log.warn("run of submission {} is given up: {}", submission.id(), failure.toString());
                    return Future.succeededFuture();
                });
    }

    /** One try from the start; false where the database was away, which is no fault of the filing. */
    private Future<Boolean> attempt(RunLease run, Submission submission, Set<String> leftOut) {
        RunMonitor monitor = new RunMonitor();
        FindingsFile findings =
                new FindingsFile(spool.findingsPath(submission), run.fence(), findingsPerCheck, packing);
        StoredExchange exchange = new StoredExchange(database.pool(), contributions, identities, submission, false);
        RunsUnderWay.Current current = new RunsUnderWay.Current(monitor, submission.bytes(), System.nanoTime());
        return keeper.decide(
                        run,
                        submission,
                        current,
                        findings,
                        exchange,
                        () -> judge(run, submission, leftOut, exchange, findings, monitor)
                                .compose(report -> FileWork.onWorker(vertx, findings::close)
                                        .map(report))
                                .recover(failure -> {
                                    if (DatabaseUnavailable.isCauseOf(failure)
                                            || failure instanceof CancellationException
                                            || failure instanceof RejectedExecutionException) {
                                        // Nothing is wrong with it: it is judged again here, or by whoever leases it
                                        // next.
                                        return Future.failedFuture(failure);
                                    }
                                    log.error("submission {} could not be judged", submission.id(), failure);
                                    return FileWork.onWorker(vertx, findings::discard)
                                            .map(broken(submission, reason(failure)));
                                })
                                .compose(CutShortException::refuse))
                .map(true)
                .recover(failure -> keeper.later(submission, "its run", failure).map(false));
    }

    /** The same where it has been begun; what has not come to a good end is begun again. */
    Future<Void> carryOut(RunLease run, Submission submission, ProvisionalRun early) {
        return inForce.of(early.catalogue(), submission).compose(stages -> {
            if (early.stages().equals(stages)
                    && plugins.judges(
                            submission.period().end(), early.catalogue().id())
                    && !recalls.changedSince(early.startedAt())) {
                return goOn(run, submission, early);
            }
            early.conclude(ProvisionalOutcome.CATALOGUE_CHANGED);
            return early.stop().compose(over -> carryOut(run, submission));
        });
    }

    private Future<Void> goOn(RunLease run, Submission submission, ProvisionalRun early) {
        FindingsFile findings = early.findings();
        StoredExchange exchange = new StoredExchange(database.pool(), contributions, identities, submission, false);
        RunsUnderWay.Current current = new RunsUnderWay.Current(early.monitor(), submission.bytes(), early.startedAt());
        early.exchange(exchange);
        return FileWork.onWorker(vertx, () -> findings.become(spool.findingsPath(submission), run.fence()))
                .compose(named -> inputs.history(submission, early.catalogue()))
                .onSuccess(early::history)
                .compose(known -> keeper.decide(
                        run,
                        submission,
                        current,
                        findings,
                        exchange,
                        () -> early.report()
                                .compose(report -> FileWork.onWorker(vertx, findings::close)
                                        .map(report))
                                .compose(CutShortException::refuse)))
                .transform(decided -> {
                    early.conclude(decided.succeeded() ? ProvisionalOutcome.KEPT : early.outcome());
                    if (decided.cause() instanceof CutShortException cut) {
                        return early.stop().compose(over -> carryOut(run, submission, cut.and(Set.of())));
                    }
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

    private Future<RunReport> judge(
            RunLease run,
            Submission submission,
            Set<String> leftOut,
            StoredExchange exchange,
            FindingsFile findings,
            RunMonitor monitor) {
        if (run.losses() >= MOST_LOSSES) {
            return Future.succeededFuture(
                    broken(submission, "the run was lost " + run.losses() + " times; its worker died or hung"));
        }
        Optional<CatalogueLease> leased = plugins.lease(submission.period().end());
        if (leased.isEmpty()) {
            if (plugins.isStarted()) {
                return Future.succeededFuture(broken(submission, NOT_LOADED));
            }
            return Future.failedFuture(new CancellationException("the plugins are being stopped"));
        }
        CatalogueLease catalogue = leased.get();
        Catalogue judging = recalls.applied(catalogue.catalogue(), submission.filing());
        long begin = System.nanoTime();
        return inForce.of(catalogue.catalogue(), submission)
                .compose(stages ->
                        inputs.of(submission, judging, exchange).map(filed -> filed.under(stages.leavingOut(leftOut))))
                .compose(filed -> Future.fromCompletionStage(
                        supervisor.run(judging, filed, findings, monitor), vertx.getOrCreateContext()))
                .map(report -> report.without(judging.withdrawn()))
                .onSuccess(report -> metrics.judged(catalogue.catalogue(), submission, System.nanoTime() - begin))
                // A check that does not come back stays in the plugin's code when the run is long over.
                .onComplete(done -> catalogue.closeOnce(monitor::whenLeft));
    }

    /** What an operator needs to know; never a path, since the filer sees it too. */
    private static String reason(Throwable failure) {
        return failure instanceof NoSuchFileException
                ? "the filing is missing from the spool"
                : failure.getClass().getSimpleName() + " while judging";
    }

    /** Recorded under what judges its period; where that is not loaded, none would be right. */
    private RunReport broken(Submission submission, String reason) {
        CatalogueSnapshot judging =
                plugins.timeline().at(submission.period().end()).loaded().orElseGet(plugins::current);
        Tally tally = new Tally(1, 0, 0, 0, 0);
        return new RunReport(
                tally,
                tally.verdict(),
                0,
                new TreeMap<>(),
                List.of(new CheckFailure("gateway", reason)),
                judging.catalogue().id());
    }
}
