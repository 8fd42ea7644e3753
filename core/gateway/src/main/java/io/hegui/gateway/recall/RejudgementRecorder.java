package io.hegui.gateway.recall;

import com.google.inject.Inject;
import io.hegui.engine.check.RunReport;
import io.hegui.engine.check.Verdict;
import io.hegui.gateway.finding.BesideFindings;
import io.hegui.gateway.finding.Explanations;
import io.hegui.gateway.finding.StoredFindings;
import io.hegui.gateway.finding.SupervisedFindings;
import io.hegui.gateway.stage.WatchedFindings;
import io.hegui.gateway.submission.StagesJson;
import io.hegui.gateway.submission.State;
import io.hegui.gateway.submission.Submission;
import io.hegui.gateway.submission.SubmissionJson;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Puts a filing that was judged again on record, whole or not at all. */
final class RejudgementRecorder {
    private static final String LOCK = """
            SELECT state, verdict, decided_at, judgement FROM submission WHERE id = $1 AND verdict IS NOT NULL FOR UPDATE
            """;

    /** Under the lock, so that what another gateway has just done is seen; and the recall holds until the end. */
    private static final String HOLDS = """
            SELECT (SELECT coalesce(max(number), 0) + 1 FROM rejudgement WHERE submission_id = $3) AS next
              FROM recall WHERE id = $1 AND confirmed_at IS NOT NULL AND (taken_back_at IS NULL) = $2 FOR SHARE
            """;

    private static final String OF_RECORD = """
            UPDATE submission
               SET records = $2, findings_by_check = $3, tally = $4, failures = $5, verdict = $6, decided_at = $7,
                   withdrawn_checks = $8, judgement = $9, stages = $10
             WHERE id = $1
            """;

    /** With one of these a filing may be attested. */
    private static final Set<Verdict> ACCEPTED =
            Collections.unmodifiableSet(EnumSet.of(Verdict.ACCEPTED, Verdict.ACCEPTED_WITH_BREACHES));

    private final Pool pool;
    private final StoredFindings stored;
    private final SupervisedFindings supervised;
    private final BesideFindings beside;
    private final WatchedFindings watched;
    private final Explanations explanations;
    private final RejudgementRows rows;
    private final Clock clock;

    @Inject
    RejudgementRecorder(
            Pool pool,
            StoredFindings stored,
            SupervisedFindings supervised,
            BesideFindings beside,
            WatchedFindings watched,
            Explanations explanations,
            RejudgementRows rows,
            Clock clock) {
        this.pool = pool;
        this.stored = stored;
        this.supervised = supervised;
        this.beside = beside;
        this.watched = watched;
        this.explanations = explanations;
        this.rows = rows;
        this.clock = clock;
    }

    /** False if the filing or the recall has changed meanwhile, and nothing was done. */
    Future<Boolean> record(Rejudged judged) {
        return pool.withTransaction(transaction -> hold(transaction, judged.due())
                .compose(held -> held.isEmpty()
                        ? Future.succeededFuture(false)
                        : record(transaction, judged, held.get()).map(true)));
    }

    /** It could not be judged. False if filing or recall has changed meanwhile. */
    Future<Boolean> record(DueFiling due, Obstacle obstacle) {
        return pool.withTransaction(transaction -> hold(transaction, due)
                .compose(held -> held.isEmpty()
                        ? Future.succeededFuture(false)
                        : rows.add(transaction, due, obstacle).map(true)));
    }

    /** The filing's state, if it and the recall are still what the judgement was made for. */
    private static Future<Optional<State>> hold(SqlConnection transaction, DueFiling due) {
        Submission filing = due.filing();
        return transaction.preparedQuery(LOCK).execute(Tuple.of(filing.id())).compose(found -> {
            for (Row row : found) {
                boolean same = Optional.of(row.getOffsetDateTime("decided_at")).equals(filing.decidedAt())
                        && Optional.of(Verdict.valueOf(row.getString("verdict")))
                                .equals(filing.verdict())
                        && row.getInteger("judgement") == filing.judgement().number();
                State state = State.valueOf(row.getString("state"));
                return same
                        ? holds(transaction, due)
                                .map(holds -> Optional.of(state).filter(any -> holds))
                        : Future.succeededFuture(Optional.empty());
            }
            return Future.succeededFuture(Optional.empty());
        });
    }

    private static Future<Boolean> holds(SqlConnection transaction, DueFiling due) {
        return transaction
                .preparedQuery(HOLDS)
                .execute(Tuple.of(
                        due.recall().id(),
                        due.cause() == Cause.RECALLED,
                        due.filing().id()))
                .map(found -> found.size() == 1 && found.iterator().next().getInteger("next") == due.number());
    }

    /** A signature is never left under a verdict that it could not have been put under. */
    private Future<Void> record(SqlConnection transaction, Rejudged judged, State state) {
        return switch (state) {
            case DECIDED ->
                become(transaction, judged)
                        .compose(done -> explanations.verdict(
                                transaction,
                                judged.due().filing(),
                                judged.report().tally(),
                                judged.report().findingsByCheck(),
                                judged.report().staged().stages()))
                        .compose(verdict -> decide(transaction, judged, verdict));
            case ATTESTED ->
                ACCEPTED.contains(judged.verdict())
                        ? become(transaction, judged).compose(done -> decide(transaction, judged, judged.verdict()))
                        : note(transaction, judged);
            case RECEIVED, QUEUED, RUNNING, WITHDRAWN, SUPERSEDED -> note(transaction, judged);
        };
    }

    private Future<Void> become(SqlConnection transaction, Rejudged judged) {
        Submission before = judged.due().filing();
        UUID id = before.id();
        return beside.keep(transaction, id, before.judgement().number())
                .compose(
                        kept -> stored.replace(transaction, id, judged.located().located()))
                .compose(replaced ->
                        supervised.add(transaction, id, judged.located().supervised()))
                .compose(added -> watched.replace(
                        transaction, id, judged.report(), judged.located().watched(), false));
    }

    private Future<Void> decide(SqlConnection transaction, Rejudged judged, Verdict verdict) {
        RunReport report = judged.report();
        return transaction
                .preparedQuery(OF_RECORD)
                .execute(Tuple.tuple()
                        .addUUID(judged.due().filing().id())
                        .addLong(report.records())
                        .addValue(SubmissionJson.counts(report.findingsByCheck()))
                        .addValue(SubmissionJson.tally(report.tally()))
                        .addValue(SubmissionJson.failures(report.failures()))
                        .addString(verdict.name())
                        .addOffsetDateTime(OffsetDateTime.now(clock))
                        .addArrayOfString(report.withdrawn().stream().sorted().toArray(String[]::new))
                        .addInteger(judged.due().number())
                        .addValue(StagesJson.of(report.staged().stages())))
                .compose(updated -> rows.add(transaction, judged, Outcome.OF_RECORD, verdict));
    }

    private Future<Void> note(SqlConnection transaction, Rejudged judged) {
        return beside.add(transaction, judged.due().filing().id(), judged.due().number(), judged.located())
                .compose(added -> rows.add(transaction, judged, Outcome.NOTED, judged.verdict()));
    }
}
