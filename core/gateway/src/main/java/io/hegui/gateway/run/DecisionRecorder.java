package io.hegui.gateway.run;

import com.google.inject.Inject;
import io.hegui.engine.check.RunReport;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.database.StoredTime;
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

    /** The submission as it was decided; empty if another worker has the run now. */
    Future<Optional<Submission>> record(
            RunLease run, Submission submission, RunReport report, FindingsFile findings, List<ContributionSet> sets) {
        return findings.ahead()
                // What a former run left would have to go first.
                .filter(ahead -> isFirst(run))
                .map(ahead -> ahead.decide(
                        transaction ->
                                record(transaction, run, submission, report, findings, sets, Future::succeededFuture),
                        () -> recordAll(run, submission, report, findings, sets)))
                .orElseGet(() -> recordAll(run, submission, report, findings, sets));
    }

    private Future<Optional<Submission>> recordAll(
            RunLease run, Submission submission, RunReport report, FindingsFile findings, List<ContributionSet> sets) {
        return database.pool()
                .withTransaction(transaction -> record(
                        transaction,
                        run,
                        submission,
                        report,
                        findings,
                        sets,
                        () -> store(transaction, run, submission, findings.located())));
    }

    private Future<Optional<Submission>> record(
            SqlConnection transaction,
            RunLease run,
            Submission submission,
            RunReport report,
            FindingsFile findings,
            List<ContributionSet> sets,
            Supplier<Future<Void>> located) {
        return queue.done(transaction, run)
                .compose(held -> held
                        ? contribute(transaction, run, submission, sets)
                                .compose(done -> located.get())
                                .compose(done -> write(transaction, run, submission, report, findings))
                                .map(Optional::of)
                        : Future.succeededFuture(Optional.empty()));
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

    private Future<Submission> write(
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
                .compose(verdict -> conclude(
                        transaction, run, submission.decided(report, verdict, StoredTime.now(clock)), findings));
    }

    /** Under the lock on the run: only its present worker gives the findings file its name. */
    private Future<Submission> conclude(
            SqlConnection transaction, RunLease run, Submission decided, FindingsFile findings) {
        return Future.join(decide(transaction, decided), keep(findings))
                .compose(done -> lifecycle.move(
                        transaction,
                        decided.id(),
                        State.DECIDED,
                        node.id(),
                        new JsonObject()
                                .put(
                                        "verdict",
                                        decided.verdict().map(Enum::name).orElseThrow())
                                .put("catalogue", decided.catalogue().orElseThrow())
                                .put("fence", run.fence())))
                .map(decided);
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

    private static Future<Void> decide(SqlConnection transaction, Submission decided) {
        return transaction
                .preparedQuery(DECIDE)
                .execute(Tuple.tuple()
                        .addUUID(decided.id())
                        .addLong(decided.records().orElseThrow())
                        .addJsonObject(SubmissionJson.counts(decided.findingsByCheck()))
                        .addJsonObject(SubmissionJson.tally(decided.tally().orElseThrow()))
                        .addJsonArray(SubmissionJson.failures(decided.failures()))
                        .addString(decided.catalogue().orElseThrow())
                        .addString(decided.verdict().map(Enum::name).orElseThrow())
                        .addOffsetDateTime(decided.decidedAt().orElseThrow())
                        .addArrayOfString(decided.judgement().withdrawn().stream()
                                .sorted()
                                .toArray(String[]::new))
                        .addJsonObject(StagesJson.of(decided.stages())))
                .mapEmpty();
    }
}
