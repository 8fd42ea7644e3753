package io.hegui.gateway.recall;

import com.google.inject.Inject;
import io.hegui.gateway.audit.AuditLog;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The recalls in the database, and in the audit log. */
final class Recalls {
    private static final String COLUMNS = """
            id, check_id, plugin, version, first_day, last_day, reason, recalled_by, recalled_at, confirmed_by, confirmed_at,
            taken_back_by, taken_back_at, taken_back_reason
            """;

    /** So that of two at once one sees the other. */
    private static final String LOCK = "LOCK TABLE recall IN SHARE ROW EXCLUSIVE MODE";

    private static final String OVERLAPPING = "SELECT " + COLUMNS + """
             FROM recall
             WHERE check_id = $1 AND taken_back_at IS NULL
               AND coalesce(first_day, '-infinity') <= coalesce($3, 'infinity'::date)
               AND coalesce(last_day, 'infinity') >= coalesce($2, '-infinity'::date)
               AND (version IS NULL OR $4::text IS NULL OR version = $4)
             ORDER BY recalled_at LIMIT 1
            """;

    private static final String ADD = """
            INSERT INTO recall (id, check_id, plugin, version, first_day, last_day, reason, recalled_by, recalled_at,
                                confirmed_by, confirmed_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """;

    private static final String FIND = "SELECT " + COLUMNS + " FROM recall WHERE id = $1";

    private static final String ALL = "SELECT " + COLUMNS + " FROM recall ORDER BY recalled_at DESC, id LIMIT 100";

    /** All that filings may have to be judged again for, the earliest first. */
    private static final String DECIDED =
            "SELECT " + COLUMNS + " FROM recall WHERE confirmed_at IS NOT NULL ORDER BY confirmed_at, id";

    private static final String CONFIRM =
            "UPDATE recall SET confirmed_by = $2, confirmed_at = $3 WHERE id = $1 RETURNING " + COLUMNS;

    private static final String TAKE_BACK = """
            UPDATE recall SET taken_back_by = $2, taken_back_at = $3, taken_back_reason = $4 WHERE id = $1 RETURNING
            """ + COLUMNS;

    private final Pool pool;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    Recalls(Pool pool, AuditLog audit, Clock clock) {
        this.pool = pool;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds one. Fails with a problem if it overlaps another one of the same check. */
    Future<Recall> add(RecallOrder order, Optional<String> plugin, String actor, boolean needsConfirmation) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        UUID id = UUID.randomUUID();
        Tuple values = Tuple.tuple()
                .addUUID(id)
                .addString(order.check())
                .addString(plugin.orElse(null))
                .addString(order.version().orElse(null))
                .addLocalDate(order.from().orElse(null))
                .addLocalDate(order.until().orElse(null))
                .addString(order.reason())
                .addString(actor)
                .addOffsetDateTime(now)
                .addString(needsConfirmation ? null : actor)
                .addOffsetDateTime(needsConfirmation ? null : now);
        return pool.withTransaction(transaction -> transaction
                .query(LOCK)
                .execute()
                .compose(locked -> overlapping(transaction, order))
                .compose(other -> other.isPresent()
                        ? Future.failedFuture(RecallProblems.overlaps(other.get()))
                        : transaction.preparedQuery(ADD).execute(values))
                .compose(added -> find(transaction, id))
                .compose(recall -> audit.append(
                                transaction,
                                actor,
                                needsConfirmation ? "check.recall-proposed" : "check.recalled",
                                recall.check(),
                                details(recall))
                        .map(recall)));
    }

    private static Future<Optional<Recall>> overlapping(SqlConnection transaction, RecallOrder order) {
        return transaction
                .preparedQuery(OVERLAPPING)
                .execute(Tuple.tuple()
                        .addString(order.check())
                        .addLocalDate(order.from().orElse(null))
                        .addLocalDate(order.until().orElse(null))
                        .addString(order.version().orElse(null)))
                .map(rows -> all(rows).stream().findFirst());
    }

    private static Future<Recall> find(SqlConnection transaction, UUID id) {
        return transaction
                .preparedQuery(FIND + " FOR UPDATE")
                .execute(Tuple.of(id))
                .map(rows -> all(rows).stream().findFirst().orElseThrow(() -> RecallProblems.unknown(id)));
    }

    /** Fails with a problem if there is none. */
    Future<Recall> find(UUID id) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(id))
                .map(rows -> all(rows).stream().findFirst().orElseThrow(() -> RecallProblems.unknown(id)));
    }

    /** The last hundred, newest first. */
    Future<List<Recall>> all() {
        return pool.preparedQuery(ALL).execute().map(Recalls::all);
    }

    /** Those in force, and those that were. */
    Future<List<Recall>> decided() {
        return pool.preparedQuery(DECIDED).execute().map(Recalls::all);
    }

    /** Puts a proposed one in force. Fails with a problem if it is not proposed, or by the same person. */
    Future<Recall> confirm(UUID id, String actor) {
        return pool.withTransaction(transaction -> find(transaction, id).compose(recall -> {
            if (recall.state() != Recall.State.PROPOSED) {
                throw RecallProblems.notProposed(recall);
            }
            if (recall.made().actor().equals(actor)) {
                throw RecallProblems.samePerson(recall);
            }
            return change(
                    transaction, CONFIRM, Tuple.of(id, actor, OffsetDateTime.now(clock)), actor, "check.recalled");
        }));
    }

    /** The check was right after all. Fails with a problem if it is taken back already. */
    Future<Recall> takeBack(UUID id, String actor, String reason) {
        return pool.withTransaction(transaction -> find(transaction, id).compose(recall -> {
            if (recall.state() == Recall.State.TAKEN_BACK) {
                throw RecallProblems.takenBack(recall);
            }
            return change(
                    transaction,
                    TAKE_BACK,
                    Tuple.of(id, actor, OffsetDateTime.now(clock), reason),
                    actor,
                    "check.recall-taken-back");
        }));
    }

    private Future<Recall> change(
            SqlConnection transaction, String statement, Tuple values, String actor, String action) {
        return transaction
                .preparedQuery(statement)
                .execute(values)
                .map(rows -> all(rows).get(0))
                .compose(recall -> audit.append(transaction, actor, action, recall.check(), details(recall))
                        .map(recall));
    }

    private static JsonObject details(Recall recall) {
        JsonObject details = new JsonObject()
                .put("recall", recall.id().toString())
                .put("reason", recall.takenBackReason().orElse(recall.reason()));
        recall.from().ifPresent(day -> details.put("from", day.toString()));
        recall.until().ifPresent(day -> details.put("until", day.toString()));
        recall.version().ifPresent(version -> details.put("version", version));
        return details;
    }

    private static List<Recall> all(RowSet<Row> rows) {
        List<Recall> all = new ArrayList<>();
        rows.forEach(row -> all.add(of(row)));
        return all;
    }

    private static Recall of(Row row) {
        return new Recall(
                row.getUUID("id"),
                row.getString("check_id"),
                Optional.ofNullable(row.getString("plugin")),
                Optional.ofNullable(row.getString("version")),
                Optional.ofNullable(row.getLocalDate("first_day")),
                Optional.ofNullable(row.getLocalDate("last_day")),
                row.getString("reason"),
                new Recall.Step(row.getString("recalled_by"), row.getOffsetDateTime("recalled_at")),
                step(row, "confirmed"),
                step(row, "taken_back"),
                Optional.ofNullable(row.getString("taken_back_reason")));
    }

    private static Optional<Recall.Step> step(Row row, String name) {
        return Optional.ofNullable(row.getOffsetDateTime(name + "_at"))
                .map(at -> new Recall.Step(row.getString(name + "_by"), at));
    }
}
