package io.hegui.gateway.recall;

import com.google.inject.Inject;
import io.hegui.engine.check.Verdict;
import io.hegui.gateway.audit.AuditLog;
import io.hegui.gateway.run.Node;
import io.hegui.gateway.submission.Submission;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;

/** What is kept, told and audited of a filing that was judged again. */
final class RejudgementRows {
    private static final String CLEAR = """
            DELETE FROM rejudgement WHERE submission_id = $1 AND recall = $2 AND cause = $3 AND outcome = 'NOT_JUDGED'
            """;

    private static final String ADD = """
            INSERT INTO rejudgement (submission_id, institution, number, recall, cause, outcome, before, after, problem, tried_on,
                                     notice, at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """;

    private static final String TRIED_HERE_TOO = """
            UPDATE rejudgement SET tried_on = array_append(tried_on, $4)
             WHERE submission_id = $1 AND recall = $2 AND cause = $3 AND outcome = 'NOT_JUDGED'
            """;

    private static final String TELL = "UPDATE submission SET rejudged = true WHERE id = $1";

    private final Notices notices;
    private final AuditLog audit;
    private final Node node;
    private final Clock clock;

    @Inject
    RejudgementRows(Notices notices, AuditLog audit, Node node, Clock clock) {
        this.notices = notices;
        this.audit = audit;
        this.node = node;
        this.clock = clock;
    }

    /** It could not be judged again. What another gateway could not do either is told once. */
    Future<Void> add(SqlConnection transaction, DueFiling due, Obstacle obstacle) {
        return transaction
                .preparedQuery(TRIED_HERE_TOO)
                .execute(key(due).addString(node.id()))
                .compose(tried -> tried.rowCount() > 0
                        ? Future.succeededFuture()
                        : add(
                                transaction,
                                due,
                                Outcome.NOT_JUDGED,
                                JudgementJson.of(due.filing(), Optional.empty()),
                                Optional.empty(),
                                Optional.of(obstacle)));
    }

    /** It was; that it could not be earlier is forgotten. */
    Future<Void> add(SqlConnection transaction, Rejudged judged, Outcome outcome, Verdict verdict) {
        DueFiling due = judged.due();
        return transaction
                .preparedQuery(CLEAR)
                .execute(key(due))
                .compose(cleared -> add(
                        transaction,
                        due,
                        outcome,
                        JudgementJson.of(due.filing(), judged.findingsBefore()),
                        Optional.of(JudgementJson.of(due.number(), verdict, judged.report(), judged.findings())),
                        Optional.empty()));
    }

    private static Tuple key(DueFiling due) {
        return Tuple.tuple()
                .addUUID(due.filing().id())
                .addUUID(due.recall().id())
                .addString(due.cause().name());
    }

    private Future<Void> add(
            SqlConnection transaction,
            DueFiling due,
            Outcome outcome,
            JsonObject before,
            Optional<JsonObject> after,
            Optional<Obstacle> obstacle) {
        Submission filing = due.filing();
        OffsetDateTime now = OffsetDateTime.now(clock);
        String[] tried = outcome == Outcome.NOT_JUDGED ? new String[] {node.id()} : new String[0];
        JsonObject details = new JsonObject()
                .put("recall", due.recall().id().toString())
                .put("check", due.recall().check())
                .put("cause", due.cause().name())
                .put("outcome", outcome.name())
                .put("before", before.getString("verdict"));
        after.ifPresent(judged -> details.put("after", judged.getString("verdict")));
        obstacle.ifPresent(why -> details.put("problem", why.name()));
        return transaction
                .preparedQuery(ADD)
                .execute(Tuple.tuple()
                        .addUUID(filing.id())
                        .addString(filing.institution())
                        .addInteger(due.number())
                        .addUUID(due.recall().id())
                        .addString(due.cause().name())
                        .addString(outcome.name())
                        .addValue(before)
                        .addValue(after.orElse(null))
                        .addString(obstacle.map(Obstacle::name).orElse(null))
                        .addArrayOfString(tried)
                        .addString(notices.issue(due, outcome, before, after, now))
                        .addOffsetDateTime(now))
                .compose(added -> transaction.preparedQuery(TELL).execute(Tuple.of(filing.id())))
                .compose(told -> audit.append(
                        transaction,
                        node.id(),
                        "submission.rejudged",
                        filing.id().toString(),
                        details));
    }
}
