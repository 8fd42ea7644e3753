package io.hegui.gateway.recall;

import com.google.inject.Inject;
import io.hegui.engine.check.RunReport;
import io.hegui.engine.check.Verdict;
import io.hegui.gateway.audit.AuditLog;
import io.hegui.gateway.finding.BesideFindings;
import io.hegui.gateway.finding.Explanations;
import io.hegui.gateway.finding.StoredFindings;
import io.hegui.gateway.finding.SupervisedFindings;
import io.hegui.gateway.run.Node;
import io.hegui.gateway.submission.State;
import io.hegui.gateway.submission.Submission;
import io.hegui.gateway.submission.SubmissionJson;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
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

/** Puts a filing that was judged again on record, whole or not at all, and tells the filer. */
final class RejudgementRecorder {
    private static final String LOCK = """
            SELECT state, decided_at, judgement FROM submission WHERE id = $1 AND verdict IS NOT NULL FOR UPDATE
            """;

    /** Under the lock, so that what another gateway has just done is seen; and the recall holds until the end. */
    private static final String HOLDS = """
            SELECT (SELECT coalesce(max(number), 0) + 1 FROM rejudgement WHERE submission_id = $3) AS next
              FROM recall WHERE id = $1 AND confirmed_at IS NOT NULL AND (taken_back_at IS NULL) = $2 FOR SHARE
            """;

    private static final String CLEAR = """
            DELETE FROM rejudgement WHERE submission_id = $1 AND recall = $2 AND cause = $3 AND outcome = 'NOT_JUDGED'
            """;

    private static final String OF_RECORD = """
            UPDATE submission
               SET records = $2, findings_by_check = $3, tally = $4, failures = $5, verdict = $6, decided_at = $7,
                   withdrawn_checks = $8, judgement = $9, rejudged = true
             WHERE id = $1
            """;

    private static final String NOTED = "UPDATE submission SET rejudged = true WHERE id = $1";

    private static final String ADD = """
            INSERT INTO rejudgement (submission_id, institution, number, recall, cause, outcome, before, after, problem, tried_on,
                                     notice, at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """;

    private static final String TRIED_HERE_TOO = """
            UPDATE rejudgement SET tried_on = array_append(tried_on, $4)
             WHERE submission_id = $1 AND recall = $2 AND cause = $3 AND outcome = 'NOT_JUDGED'
            """;

    /** With one of these a filing may be attested. */
    private static final Set<Verdict> ACCEPTED =
            Collections.unmodifiableSet(EnumSet.of(Verdict.ACCEPTED, Verdict.ACCEPTED_WITH_BREACHES));

    private final Pool pool;
    private final StoredFindings stored;
    private final SupervisedFindings supervised;
    private final BesideFindings beside;
    private final Explanations explanations;
    private final Notices notices;
    private final AuditLog audit;
    private final Node node;
    private final Clock clock;

    @Inject
    RejudgementRecorder(
            Pool pool,
            StoredFindings stored,
            SupervisedFindings supervised,
            BesideFindings beside,
            Explanations explanations,
            Notices notices,
            AuditLog audit,
            Node node,
            Clock clock) {
        this.pool = pool;
        this.stored = stored;
        this.supervised = supervised;
        this.beside = beside;
        this.explanations = explanations;
        this.notices = notices;
        this.audit = audit;
        this.node = node;
        this.clock = clock;
    }

    /** False if the filing or the recall has changed meanwhile, and nothing was done. */
    Future<Boolean> record(Rejudged judged) {
        return pool.withTransaction(transaction -> hold(
                        transaction,
                        judged.before(),
                        judged.recall(),
                        judged.cause(),
                        judged.again().judgement().number())
                .compose(held -> held.isEmpty()
                        ? Future.succeededFuture(false)
                        : clear(transaction, judged)
                                .compose(cleared -> isOfRecord(held.get(), judged.verdict())
                                        ? become(transaction, judged, held.get())
                                        : note(transaction, judged))
                                .map(true)));
    }

    /** It could not be judged. False if filing or recall has changed meanwhile. */
    Future<Boolean> record(Submission filing, Recall recall, Cause cause, int number, Obstacle obstacle) {
        return pool.withTransaction(transaction -> hold(transaction, filing, recall, cause, number)
                .compose(held -> held.isEmpty()
                        ? Future.succeededFuture(false)
                        : triedBefore(transaction, filing, recall, cause)
                                .compose(before -> before
                                        ? Future.succeededFuture()
                                        : transaction
                                                .preparedQuery(NOTED)
                                                .execute(Tuple.of(filing.id()))
                                                .compose(marked -> add(
                                                        transaction,
                                                        filing,
                                                        recall,
                                                        cause,
                                                        number,
                                                        Outcome.NOT_JUDGED,
                                                        JudgementJson.of(filing, Optional.empty()),
                                                        Optional.empty(),
                                                        Optional.of(obstacle))))
                                .map(true)));
    }

    private Future<Boolean> triedBefore(SqlConnection transaction, Submission filing, Recall recall, Cause cause) {
        return transaction
                .preparedQuery(TRIED_HERE_TOO)
                .execute(Tuple.of(filing.id(), recall.id(), cause.name(), node.id()))
                .map(rows -> rows.rowCount() > 0);
    }

    /** The filing's state, if it and the recall are still what the judgement was made for. */
    private static Future<Optional<State>> hold(
            SqlConnection transaction, Submission filing, Recall recall, Cause cause, int number) {
        return transaction.preparedQuery(LOCK).execute(Tuple.of(filing.id())).compose(rows -> {
            for (Row row : rows) {
                boolean same = Optional.of(row.getOffsetDateTime("decided_at")).equals(filing.decidedAt())
                        && row.getInteger("judgement") == filing.judgement().number();
                State state = State.valueOf(row.getString("state"));
                return same
                        ? holds(transaction, filing, recall, cause, number)
                                .map(holds -> Optional.of(state).filter(any -> holds))
                        : Future.succeededFuture(Optional.empty());
            }
            return Future.succeededFuture(Optional.empty());
        });
    }

    private static Future<Boolean> holds(
            SqlConnection transaction, Submission filing, Recall recall, Cause cause, int number) {
        return transaction
                .preparedQuery(HOLDS)
                .execute(Tuple.of(recall.id(), cause == Cause.RECALLED, filing.id()))
                .map(rows -> rows.size() == 1 && rows.iterator().next().getInteger("next") == number);
    }

    private static Future<Void> clear(SqlConnection transaction, Rejudged judged) {
        return transaction
                .preparedQuery(CLEAR)
                .execute(Tuple.of(
                        judged.before().id(),
                        judged.recall().id(),
                        judged.cause().name()))
                .mapEmpty();
    }

    /** A signature is never left under a verdict that it could not have been put under. */
    private static boolean isOfRecord(State state, Verdict verdict) {
        return state == State.DECIDED || (state == State.ATTESTED && ACCEPTED.contains(verdict));
    }

    private Future<Void> become(SqlConnection transaction, Rejudged judged, State state) {
        Submission before = judged.before();
        UUID id = before.id();
        RunReport report = judged.report();
        return beside.keep(transaction, id, before.judgement().number())
                .compose(
                        kept -> stored.replace(transaction, id, judged.located().located()))
                .compose(replaced ->
                        supervised.add(transaction, id, judged.located().supervised()))
                .compose(added -> state == State.DECIDED
                        ? explanations.verdict(transaction, before, report.tally(), report.findingsByCheck())
                        : Future.succeededFuture(judged.verdict()))
                .compose(verdict -> transaction
                        .preparedQuery(OF_RECORD)
                        .execute(Tuple.tuple()
                                .addUUID(id)
                                .addLong(report.records())
                                .addValue(SubmissionJson.counts(report.findingsByCheck()))
                                .addValue(SubmissionJson.tally(report.tally()))
                                .addValue(SubmissionJson.failures(report.failures()))
                                .addString(verdict.name())
                                .addOffsetDateTime(OffsetDateTime.now(clock))
                                .addArrayOfString(
                                        report.withdrawn().stream().sorted().toArray(String[]::new))
                                .addInteger(judged.again().judgement().number()))
                        .compose(updated -> add(transaction, judged, Outcome.OF_RECORD, verdict)));
    }

    private Future<Void> note(SqlConnection transaction, Rejudged judged) {
        Submission before = judged.before();
        return beside.add(transaction, before.id(), judged.again().judgement().number(), judged.located())
                .compose(added -> transaction.preparedQuery(NOTED).execute(Tuple.of(before.id())))
                .compose(marked -> add(transaction, judged, Outcome.NOTED, judged.verdict()));
    }

    private Future<Void> add(SqlConnection transaction, Rejudged judged, Outcome outcome, Verdict verdict) {
        int number = judged.again().judgement().number();
        return add(
                transaction,
                judged.before(),
                judged.recall(),
                judged.cause(),
                number,
                outcome,
                JudgementJson.of(judged.before(), judged.findingsBefore()),
                Optional.of(JudgementJson.of(number, verdict, judged.report(), judged.findings())),
                Optional.empty());
    }

    private Future<Void> add(
            SqlConnection transaction,
            Submission filing,
            Recall recall,
            Cause cause,
            int number,
            Outcome outcome,
            JsonObject before,
            Optional<JsonObject> after,
            Optional<Obstacle> obstacle) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        String[] tried = outcome == Outcome.NOT_JUDGED ? new String[] {node.id()} : new String[0];
        JsonObject details = new JsonObject()
                .put("recall", recall.id().toString())
                .put("check", recall.check())
                .put("cause", cause.name())
                .put("outcome", outcome.name())
                .put("before", before.getString("verdict"));
        after.ifPresent(judged -> details.put("after", judged.getString("verdict")));
        obstacle.ifPresent(why -> details.put("problem", why.name()));
        return transaction
                .preparedQuery(ADD)
                .execute(Tuple.tuple()
                        .addUUID(filing.id())
                        .addString(filing.institution())
                        .addInteger(number)
                        .addUUID(recall.id())
                        .addString(cause.name())
                        .addString(outcome.name())
                        .addValue(before)
                        .addValue(after.orElse(null))
                        .addString(obstacle.map(Obstacle::name).orElse(null))
                        .addArrayOfString(tried)
                        .addString(notices.issue(filing, recall, cause, outcome, before, after, now))
                        .addOffsetDateTime(now))
                .compose(added -> audit.append(
                        transaction,
                        node.id(),
                        "submission.rejudged",
                        filing.id().toString(),
                        details));
    }
}
