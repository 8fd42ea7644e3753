package io.hegui.gateway.finding;

import com.google.inject.Inject;
import io.hegui.engine.check.Stages;
import io.hegui.engine.check.Tally;
import io.hegui.engine.check.Verdict;
import io.hegui.gateway.audit.AuditLog;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.submission.Submission;
import io.hegui.gateway.submission.SubmissionJson;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.SortedMap;
import java.util.UUID;

/** Why findings that look wrong are right. An explanation is recognised by the finding's fingerprint ever after. */
public final class Explanations {
    private static final String LOCK = "SELECT state, verdict FROM submission WHERE id = $1 AND NOT test FOR UPDATE";

    private static final String EXISTS = """
            SELECT 1 FROM finding
             WHERE submission_id = $1 AND check_id = $2 AND kind = 'PLAUSIBILITY'
               AND ($3::text IS NULL OR fingerprint = $3)
             LIMIT 1
            """;

    private static final String ADD = """
            INSERT INTO explanation (id, institution, dataset, submission_id, check_id, fingerprint, reason,
                                     explanation, author, explained_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """;

    /** Findings beyond the located ones have no fingerprint here; only an explanation for the whole check answers them. */
    private static final String OPEN = """
            SELECT coalesce(sum(CASE WHEN whole THEN 0 ELSE unexplained + beyond END), 0)::bigint AS open
              FROM (SELECT EXISTS (SELECT 1 FROM explanation e
                                    WHERE e.submission_id = $1 AND e.check_id = f.check_id
                                      AND e.fingerprint IS NULL) AS whole,
                           count(*) FILTER (WHERE f.open AND NOT EXISTS (
                             SELECT 1 FROM explanation e
                              WHERE e.institution = $2 AND e.dataset = $3 AND e.fingerprint = f.fingerprint))
                             AS unexplained,
                           greatest(($4::jsonb ->> f.check_id)::bigint - count(*), 0)
                             AS beyond
                      FROM (SELECT check_id, fingerprint,
                                   kind = 'PLAUSIBILITY' AND severity <> 'INFO' AND NOT unknown AS open
                              FROM finding WHERE submission_id = $1 AND check_id <> ALL ($5)) f
                     GROUP BY f.check_id
                    HAVING bool_or(f.open)) checks
            """;

    private static final String VERDICT = "UPDATE submission SET verdict = $2 WHERE id = $1 RETURNING state";

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public Explanations(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The verdict on a submission whose findings are stored, once what has been explained is taken off its tally.
     *
     * @param byCheck how many findings there are of each check
     * @param stages what is warned of only awaits no explanation
     */
    public Future<Verdict> verdict(
            SqlConnection transaction,
            Submission submission,
            Tally tally,
            SortedMap<String, Long> byCheck,
            Stages stages) {
        if (tally.plausibility() == 0) {
            return Future.succeededFuture(tally.verdict());
        }
        return transaction
                .preparedQuery(OPEN)
                .execute(Tuple.of(
                        submission.id(),
                        submission.institution(),
                        submission.dataset(),
                        SubmissionJson.counts(byCheck),
                        stages.warned().keySet().toArray(String[]::new)))
                .map(rows -> {
                    // Findings beyond the located ones may include some that could not be judged; those are no one's to
                    // explain and not in the tally.
                    long open = Math.min(rows.iterator().next().getLong("open"), tally.plausibility());
                    return tally.explained(tally.plausibility() - open).verdict();
                });
    }

    /**
     * Adds an explanation and draws its consequence for the verdict.
     *
     * @return fails with {@link NothingToExplainException} if the submission has no such finding, or awaits no
     *     explanation
     */
    Future<Verdict> add(Submission submission, GivenExplanation given, String client) {
        return database.pool()
                .withTransaction(transaction -> transaction
                        .preparedQuery(LOCK)
                        .execute(Tuple.of(submission.id()))
                        .compose(rows -> rows.size() == 1
                                        && "DECIDED"
                                                .equals(rows.iterator().next().getString("state"))
                                ? explain(transaction, submission, given, client)
                                : Future.failedFuture(new NothingToExplainException())));
    }

    private Future<Verdict> explain(
            SqlConnection transaction, Submission submission, GivenExplanation given, String client) {
        String fingerprint = given.fingerprint().orElse(null);
        return transaction
                .preparedQuery(EXISTS)
                .execute(Tuple.tuple()
                        .addUUID(submission.id())
                        .addString(given.check())
                        .addString(fingerprint))
                .compose(rows -> rows.size() == 1
                        ? Future.succeededFuture()
                        : Future.failedFuture(new NothingToExplainException()))
                .compose(found -> transaction
                        .preparedQuery(ADD)
                        .execute(Tuple.tuple()
                                .addUUID(UUID.randomUUID())
                                .addString(submission.institution())
                                .addString(submission.dataset())
                                .addUUID(submission.id())
                                .addString(given.check())
                                .addString(fingerprint)
                                .addString(given.reason().name())
                                .addString(given.text())
                                .addString(client)
                                .addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC))))
                .compose(added -> audit.append(
                        transaction,
                        client,
                        "submission.explained",
                        submission.id().toString(),
                        new JsonObject()
                                .put("check", given.check())
                                .put("fingerprint", fingerprint)
                                .put("reason", given.reason().name())))
                .compose(audited -> verdict(
                        transaction,
                        submission,
                        submission.tally().orElseThrow(NothingToExplainException::new),
                        submission.findingsByCheck(),
                        submission.stages()))
                .compose(verdict -> transaction
                        .preparedQuery(VERDICT)
                        .execute(Tuple.of(submission.id(), verdict.name()))
                        .map(verdict));
    }
}
