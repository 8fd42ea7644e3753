package io.hegui.gateway.run;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import io.hegui.gateway.submission.Submission;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The queue of runs, a table. Institutions take turns: the one with the fewest runs under way goes first, so that one
 * large filer never starves the others.
 */
@Singleton
public final class RunQueue {
    private static final String ADD = """
            INSERT INTO run (submission_id, institution, lane, state, queued_at)
            VALUES ($1, $2, $3, 'QUEUED', now())
            """;

    /** Straight to a worker, unless others of its lane wait. */
    private static final String START = """
            INSERT INTO run (submission_id, institution, lane, state, queued_at, fence, node, lease_until)
            SELECT $1::uuid, $2, $3, CASE WHEN next THEN 'RUNNING' ELSE 'QUEUED' END, now(), next::int,
                   CASE WHEN next THEN $4 END, CASE WHEN next THEN now() + make_interval(secs => $5) END
              FROM (SELECT NOT EXISTS (SELECT FROM run WHERE state = 'QUEUED' AND lane = $3)) AS turn(next)
            RETURNING submission_id, fence, losses, 1 AS waiting
            """;

    private static final String LEASE = """
            WITH turn AS (
              SELECT submission_id,
                     row_number() OVER (PARTITION BY institution ORDER BY queued_at)
                       + (SELECT count(*) FROM run busy
                           WHERE busy.state = 'RUNNING' AND busy.institution = run.institution) AS place
                FROM run
               WHERE state = 'QUEUED' AND lane = $1
            ), next AS (
              SELECT r.submission_id
                FROM run r JOIN turn USING (submission_id)
               WHERE r.state = 'QUEUED'
               ORDER BY turn.place, r.queued_at
               LIMIT 1
                 FOR UPDATE OF r SKIP LOCKED
            )
            UPDATE run SET state = 'RUNNING', fence = fence + 1, node = $2,
                           lease_until = now() + make_interval(secs => $3)
              FROM next WHERE run.submission_id = next.submission_id
            RETURNING run.submission_id, run.fence, run.losses, (SELECT count(*) FROM turn) AS waiting
            """;

    private static final String LEASE_ONE = """
            WITH one AS (
              SELECT submission_id FROM run WHERE submission_id = $1 AND state = 'QUEUED' FOR UPDATE SKIP LOCKED
            )
            UPDATE run SET state = 'RUNNING', fence = fence + 1, node = $2,
                           lease_until = now() + make_interval(secs => $3)
              FROM one WHERE run.submission_id = one.submission_id
            RETURNING run.submission_id, run.fence, run.losses, 1 AS waiting
            """;

    private static final String RENEW = """
            UPDATE run SET lease_until = now() + make_interval(secs => $3)
             WHERE submission_id = $1 AND fence = $2 AND state = 'RUNNING'
            """;

    private static final String DONE = """
            UPDATE run SET state = 'DONE', lease_until = NULL
             WHERE submission_id = $1 AND fence = $2 AND state = 'RUNNING'
            """;

    private static final String LAPSED =
            "SELECT submission_id FROM run WHERE state = 'RUNNING' AND (lease_until < now() OR node = $1)";

    private static final String GIVE_BACK = """
            UPDATE run SET state = 'QUEUED', lease_until = NULL, losses = losses + 1
             WHERE submission_id = $1 AND state = 'RUNNING' AND (lease_until < now() OR node = $2)
            """;

    private static final String AGAIN =
            "UPDATE run SET state = 'QUEUED', queued_at = now(), losses = 0 WHERE submission_id = $1 AND state ="
                    + " 'DONE'";

    private static final String WITHDRAW = "DELETE FROM run WHERE submission_id = $1 AND state = 'QUEUED'";

    private static final String WAITING =
            "SELECT count(*) AS waiting FROM (SELECT 1 FROM run WHERE state = 'QUEUED' LIMIT $1) waiting";

    private static final String WAITING_IN_LANE =
            "SELECT count(*) AS waiting FROM run WHERE state = 'QUEUED' AND lane = $1";

    private static final String PLACE = """
            WITH turn AS (
              SELECT submission_id, queued_at,
                     row_number() OVER (PARTITION BY institution ORDER BY queued_at)
                       + (SELECT count(*) FROM run busy
                           WHERE busy.state = 'RUNNING' AND busy.institution = run.institution) AS place
                FROM run
               WHERE state = 'QUEUED' AND lane = (SELECT lane FROM run WHERE submission_id = $1)
            )
            SELECT count(*) AS place
              FROM turn JOIN turn own ON (turn.place, turn.queued_at) <= (own.place, own.queued_at)
             WHERE own.submission_id = $1
            """;

    private final List<Consumer<Lane>> sleepers = new CopyOnWriteArrayList<>();

    @Inject
    public RunQueue() {}

    Future<Void> add(SqlConnection transaction, Submission submission) {
        Lane lane = Lane.of(submission.test());
        return transaction
                .preparedQuery(ADD)
                .execute(Tuple.of(submission.id(), submission.institution(), lane.name()))
                .mapEmpty();
    }

    /** Adds a run that is this node's from the start if none of its lane waits; empty if it is queued. */
    Future<Optional<RunLease>> start(SqlConnection transaction, Submission submission, String node, Duration lease) {
        Lane lane = Lane.of(submission.test());
        return transaction
                .preparedQuery(START)
                .execute(Tuple.of(submission.id(), submission.institution(), lane.name(), node, seconds(lease)))
                .map(rows -> leased(rows).filter(RunLease::isHeld));
    }

    /** The next run of a lane, now this node's until its lease lapses; empty if none waits. */
    Future<Optional<RunLease>> lease(SqlConnection transaction, Lane lane, String node, Duration lease) {
        return transaction
                .preparedQuery(LEASE)
                .execute(Tuple.of(lane.name(), node, seconds(lease)))
                .map(RunQueue::leased);
    }

    /** A run that waits, out of turn, for a worker that has been at it already; empty if it does not wait. */
    Future<Optional<RunLease>> lease(SqlConnection transaction, UUID submission, String node, Duration lease) {
        return transaction
                .preparedQuery(LEASE_ONE)
                .execute(Tuple.of(submission, node, seconds(lease)))
                .map(RunQueue::leased);
    }

    private static Optional<RunLease> leased(RowSet<Row> rows) {
        if (rows.size() == 0) {
            return Optional.empty();
        }
        Row row = rows.iterator().next();
        return Optional.of(new RunLease(
                row.getUUID("submission_id"),
                row.getLong("fence"),
                row.getInteger("losses"),
                row.getLong("waiting") == 1));
    }

    /** Whether the run is still this worker's. */
    Future<Boolean> renew(SqlClient client, RunLease run, Duration lease) {
        return client.preparedQuery(RENEW)
                .execute(Tuple.of(run.submission(), run.fence(), seconds(lease)))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Ends the run if it is still this worker's; to the end of the transaction nobody else can then touch it. */
    Future<Boolean> done(SqlConnection transaction, RunLease run) {
        return transaction
                .preparedQuery(DONE)
                .execute(Tuple.of(run.submission(), run.fence()))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Runs whose lease has lapsed, and those of a former life of the given node. */
    Future<List<UUID>> lapsed(SqlClient client, Optional<String> formerNode) {
        return client.preparedQuery(LAPSED)
                .execute(Tuple.tuple().addString(formerNode.orElse(null)))
                .map(rows -> {
                    List<UUID> lapsed = new ArrayList<>();
                    rows.forEach(row -> lapsed.add(row.getUUID("submission_id")));
                    return lapsed;
                });
    }

    /** Puts such a run back into the queue; whether it was still one. */
    Future<Boolean> giveBack(SqlConnection transaction, UUID submission, Optional<String> formerNode) {
        return transaction
                .preparedQuery(GIVE_BACK)
                .execute(Tuple.tuple().addUUID(submission).addString(formerNode.orElse(null)))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Queues a finished run once more. */
    Future<Void> again(SqlConnection transaction, UUID submission) {
        return transaction.preparedQuery(AGAIN).execute(Tuple.of(submission)).mapEmpty();
    }

    /** Takes a run that waits out of the queue. */
    public Future<Void> withdraw(SqlConnection transaction, UUID submission) {
        return transaction.preparedQuery(WITHDRAW).execute(Tuple.of(submission)).mapEmpty();
    }

    /** How many runs wait, counted no further than needed. */
    public Future<Boolean> isFull(SqlClient client, int limit) {
        return client.preparedQuery(WAITING)
                .execute(Tuple.of(limit))
                .map(rows -> rows.iterator().next().getLong("waiting") >= limit);
    }

    /** How many runs of a lane wait. */
    Future<Long> waiting(SqlClient client, Lane lane) {
        return client.preparedQuery(WAITING_IN_LANE)
                .execute(Tuple.of(lane.name()))
                .map(rows -> rows.iterator().next().getLong("waiting"));
    }

    /** How soon it is a run's turn as things stand, 1 for the next; empty if it does not wait. */
    public Future<OptionalLong> place(SqlClient client, UUID submission) {
        return client.preparedQuery(PLACE).execute(Tuple.of(submission)).map(rows -> {
            long place = rows.iterator().next().getLong("place");
            return place == 0 ? OptionalLong.empty() : OptionalLong.of(place);
        });
    }

    /** Tells this node's workers that there is something to do. Other nodes find it when they look next. */
    public void wake() {
        for (Lane lane : Lane.values()) {
            wake(lane);
        }
    }

    /** Tells this node's workers that this waits for one of them. */
    void wakeFor(Submission submission) {
        wake(Lane.of(submission.test()));
    }

    private void wake(Lane lane) {
        sleepers.forEach(sleeper -> sleeper.accept(lane));
    }

    void onWake(Consumer<Lane> sleeper) {
        sleepers.add(sleeper);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
