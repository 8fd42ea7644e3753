package io.hegui.gateway.trial;

import com.google.inject.Inject;
import io.hegui.gateway.audit.AuditLog;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.UUID;

/** The trials in the database, and what is on record of them in the audit log. */
final class Trials {
    private static final String COLUMNS = """
            id, plugin, version, sha256, state, node, started_by, started_at, ended_at, wanted, filings, judged, before,
            catalogue, problem, report
            """;

    private static final String BEGIN = """
            INSERT INTO trial (id, plugin, version, sha256, state, node, started_by, started_at, seen_at, wanted)
            VALUES ($1, $2, $3, $4, 'RUNNING', $5, $6, now(), now(), $7)
                ON CONFLICT DO NOTHING
            """;

    private static final String RUNNING = "SELECT " + COLUMNS + " FROM trial WHERE state = 'RUNNING'";

    private static final String LATEST = "SELECT " + COLUMNS + """
             FROM trial WHERE sha256 = $1 ORDER BY started_at DESC, id LIMIT 1
            """;

    private static final String LATEST_DONE = "SELECT " + COLUMNS + """
             FROM trial WHERE sha256 = $1 AND state = 'DONE' ORDER BY started_at DESC, id LIMIT 1
            """;

    private static final String LOADED = """
            UPDATE trial SET before = $2, catalogue = $3, filings = $4, seen_at = now()
             WHERE id = $1 AND state = 'RUNNING'
            """;

    private static final String SEEN = """
            UPDATE trial SET judged = greatest(judged, $2), seen_at = now() WHERE id = $1 AND state = 'RUNNING'
            """;

    private static final String END = """
            UPDATE trial SET state = $2, ended_at = now(), problem = $3, report = $4
             WHERE id = $1 AND state = 'RUNNING' RETURNING
            """ + COLUMNS;

    private static final String LEFT = """
            SELECT id FROM trial WHERE state = 'RUNNING' AND (node = $1 OR seen_at < now() - interval '30 seconds')
            """;

    /** Why most trials are broken that are. */
    static final String STOPPED = "the gateway that carried it out was stopped";

    private final Pool pool;
    private final AuditLog audit;

    @Inject
    Trials(Pool pool, AuditLog audit) {
        this.pool = pool;
        this.audit = audit;
    }

    /** Begins one; false if another one runs. */
    Future<Boolean> begin(
            UUID id, String plugin, String version, String sha256, String node, String actor, int wanted) {
        return pool.withTransaction(transaction -> transaction
                .preparedQuery(BEGIN)
                .execute(Tuple.of(id, plugin, version, sha256, node, actor).addInteger(wanted))
                .compose(rows -> rows.rowCount() == 0
                        ? Future.succeededFuture(false)
                        : audit.append(
                                        transaction,
                                        actor,
                                        "plugin.trial-started",
                                        plugin,
                                        new JsonObject()
                                                .put("trial", id.toString())
                                                .put("version", version)
                                                .put("sha256", sha256)
                                                .put("filings", wanted))
                                .map(true)));
    }

    /** The one that runs, on whichever gateway. */
    Future<Optional<Trial>> running() {
        return pool.preparedQuery(RUNNING).execute().map(Trials::first);
    }

    /** The last one of a version, by the hash of its file. */
    Future<Optional<Trial>> latest(String sha256) {
        return pool.preparedQuery(LATEST).execute(Tuple.of(sha256)).map(Trials::first);
    }

    /** The last one that was carried out to its end. */
    Future<Optional<Trial>> latestDone(String sha256) {
        return pool.preparedQuery(LATEST_DONE).execute(Tuple.of(sha256)).map(Trials::first);
    }

    /** The version is loaded, and the filings are chosen; false if it runs no more. */
    Future<Boolean> loaded(UUID id, String before, String catalogue, int filings) {
        return pool.preparedQuery(LOADED)
                .execute(Tuple.of(id, before, catalogue, filings))
                .map(rows -> rows.rowCount() == 1);
    }

    /** It has come so far; false if it runs no more. */
    Future<Boolean> seen(UUID id, int judged) {
        return pool.preparedQuery(SEEN).execute(Tuple.of(id, judged)).map(rows -> rows.rowCount() == 1);
    }

    /** It is over. Empty if it was over before. */
    Future<Optional<Trial>> done(UUID id, String actor, JsonObject report, JsonObject summary) {
        return end(id, TrialState.DONE, actor, Optional.empty(), Optional.of(report), summary);
    }

    /** Nobody wants it any more. Empty if it was over before. */
    Future<Optional<Trial>> cancel(UUID id, String actor) {
        return end(id, TrialState.CANCELLED, actor, Optional.empty(), Optional.empty(), new JsonObject());
    }

    /** It came to nothing. Empty if it was over before. */
    Future<Optional<Trial>> broken(UUID id, String actor, String problem) {
        return end(
                id,
                TrialState.BROKEN,
                actor,
                Optional.of(problem),
                Optional.empty(),
                new JsonObject().put("problem", problem));
    }

    /** Ends what nobody carries out any more. */
    Future<Void> breakLeft(String formerNode, String actor) {
        return pool.preparedQuery(LEFT).execute(Tuple.of(formerNode)).compose(rows -> {
            Future<Void> all = Future.succeededFuture();
            for (Row row : rows) {
                UUID id = row.getUUID("id");
                all = all.compose(done -> broken(id, actor, STOPPED)).mapEmpty();
            }
            return all;
        });
    }

    private Future<Optional<Trial>> end(
            UUID id,
            TrialState state,
            String actor,
            Optional<String> problem,
            Optional<JsonObject> report,
            JsonObject details) {
        return pool.withTransaction(transaction -> transaction
                .preparedQuery(END)
                .execute(Tuple.of(id, state.name(), problem.orElse(null), report.orElse(null)))
                .map(Trials::first)
                .compose(ended -> ended.map(trial ->
                                record(transaction, trial, actor, details).map(Optional.of(trial)))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty()))));
    }

    private Future<Void> record(SqlConnection transaction, Trial trial, String actor, JsonObject details) {
        return audit.append(
                transaction,
                actor,
                "plugin.trial-ended",
                trial.plugin(),
                new JsonObject()
                        .put("trial", trial.id().toString())
                        .put("version", trial.version())
                        .put("sha256", trial.sha256())
                        .put("state", trial.state().name())
                        .mergeIn(details));
    }

    private static Optional<Trial> first(RowSet<Row> rows) {
        for (Row row : rows) {
            return Optional.of(of(row));
        }
        return Optional.empty();
    }

    private static Trial of(Row row) {
        return new Trial(
                row.getUUID("id"),
                row.getString("plugin"),
                row.getString("version"),
                row.getString("sha256"),
                TrialState.valueOf(row.getString("state")),
                row.getString("node"),
                row.getString("started_by"),
                row.getOffsetDateTime("started_at"),
                Optional.ofNullable(row.getOffsetDateTime("ended_at")),
                row.getInteger("wanted"),
                row.getInteger("filings"),
                row.getInteger("judged"),
                Optional.ofNullable(row.getString("before")),
                Optional.ofNullable(row.getString("catalogue")),
                Optional.ofNullable(row.getString("problem")),
                Optional.ofNullable(row.getJsonObject("report")));
    }
}
