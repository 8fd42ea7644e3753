package io.hegui.gateway.run;

import com.google.inject.Inject;
import io.hegui.engine.check.RunReport;
import io.hegui.engine.check.Verdict;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.finding.Explanations;
import io.hegui.gateway.finding.FindingsFile;
import io.hegui.gateway.finding.LocatedFinding;
import io.hegui.gateway.finding.StoredFindings;
import io.hegui.gateway.finding.SupervisedFindings;
import io.hegui.gateway.stage.WatchedFindings;
import io.hegui.gateway.submission.Lifecycle;
import io.hegui.gateway.submission.StagesJson;
import io.hegui.gateway.submission.State;
import io.hegui.gateway.submission.Submission;
import io.hegui.gateway.submission.SubmissionJson;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes findings and verdict of a run in one transaction, if the run is still its worker's. */
final class DecisionRecorder {
    private static final String DECIDE = """
            UPDATE submission
               SET records = $2, findings_by_check = $3, tally = $4, failures = $5, catalogue = $6, verdict = $7,
                   decided_at = $8, withdrawn_checks = $9, stages = $10
             WHERE id = $1
            """;

    private final Vertx vertx;
    private final Database database;
    private final RunQueue queue;
    private final StoredFindings stored;
    private final SupervisedFindings supervised;
    private final WatchedFindings watched;
    private final CountedSets counted;
    private final Explanations explanations;
    private final Lifecycle lifecycle;
    private final Node node;
    private final Clock clock;

    @Inject
    DecisionRecorder(
            Vertx vertx,
            Database database,
            RunQueue queue,
            StoredFindings stored,
            SupervisedFindings supervised,
            WatchedFindings watched,
            CountedSets counted,
            Explanations explanations,
            Lifecycle lifecycle,
            Node node,
            Clock clock) {
        this.vertx = vertx;
        this.database = database;
        this.queue = queue;
        this.stored = stored;
        this.supervised = supervised;
        this.watched = watched;
        this.counted = counted;
        this.explanations = explanations;
        this.lifecycle = lifecycle;
        this.node = node;
        this.clock = clock;
    }

    /** Whether the verdict was written; {@code false} if another worker has the run now. */
    Future<Boolean> record(
            RunLease run, Submission submission, RunReport report, FindingsFile findings, List<ContributionSet> sets) {
        return findings.ahead()
                // What a former run left would have to go first.
                .filter(ahead -> isFirst(run))
                .map(ahead -> ahead.decide(transaction ->
                        record(transaction, run, submission, report, findings, sets, Future::succeededFuture)))
                .orElse(Future.succeededFuture(Optional.empty()))
                .compose(decided -> decided.map(Future::succeededFuture)
                        .orElseGet(() -> database.pool()
                                .withTransaction(transaction -> record(
                                        transaction,
                                        run,
                                        submission,
                                        report,
                                        findings,
                                        sets,
                                        () -> store(transaction, run, submission, findings.located())))));
    }

    private Future<Boolean> record(
            SqlConnection transaction,
            RunLease run,
            Submission submission,
            RunReport report,
            FindingsFile findings,
            List<ContributionSet> sets,
            Supplier<Future<Void>> located) {
        return queue.hold(transaction, run)
                .compose(held -> held
                        ? contribute(transaction, run, submission, sets)
                                .compose(done -> located.get())
                                .compose(done -> write(transaction, run, submission, report, findings))
                                .map(true)
                        : Future.succeededFuture(false));
    }

    private Future<Void> store(
            SqlConnection transaction, RunLease run, Submission submission, List<LocatedFinding> located) {
        return located.isEmpty() && isFirst(run)
                ? Future.succeededFuture()
                : stored.replace(transaction, submission.id(), located);
    }

    private static boolean isFirst(RunLease run) {
        return run.fence() == 1;
    }

    private Future<Void> write(
            SqlConnection transaction, RunLease run, Submission submission, RunReport report, FindingsFile findings) {
        return supervised
                .add(transaction, submission.id(), findings.supervised())
                .compose(
                        done -> watched.replace(transaction, submission.id(), report, findings.watched(), isFirst(run)))
                .compose(done -> explanations.verdict(
                        transaction,
                        submission,
                        report.tally(),
                        report.findingsByCheck(),
                        report.staged().stages()))
                .compose(verdict -> Future.join(
                                decide(transaction, submission, report, verdict), queue.done(transaction, run))
                        // Under the lock on the run: only its present worker gives the findings file its name.
                        .compose(done -> keep(findings))
                        .compose(done -> lifecycle.move(
                                transaction,
                                submission.id(),
                                State.DECIDED,
                                node.id(),
                                new JsonObject()
                                        .put("verdict", verdict.name())
                                        .put("catalogue", report.catalogue())
                                        .put("fence", run.fence()))));
    }

    /** A first run that contributes nothing has nothing to take back. */
    private Future<Void> contribute(
            SqlConnection transaction, RunLease run, Submission submission, List<ContributionSet> sets) {
        return sets.isEmpty() && isFirst(run)
                ? Future.succeededFuture()
                : counted.count(transaction, submission.id(), sets);
    }

    private Future<Void> keep(FindingsFile findings) {
        return vertx.executeBlocking(
                () -> {
                    findings.keep();
                    return null;
                },
                false);
    }

    private Future<Void> decide(SqlConnection transaction, Submission submission, RunReport report, Verdict verdict) {
        return transaction
                .preparedQuery(DECIDE)
                .execute(Tuple.of(
                        submission.id(),
                        report.records(),
                        SubmissionJson.counts(report.findingsByCheck()),
                        SubmissionJson.tally(report.tally()),
                        SubmissionJson.failures(report.failures()),
                        report.catalogue(),
                        verdict.name(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        report.withdrawn().stream().sorted().toArray(String[]::new),
                        StagesJson.of(report.staged().stages())))
                .mapEmpty();
    }
}
