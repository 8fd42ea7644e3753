package io.hegui.gateway.audit;

import io.hegui.gateway.database.StoredTime;
import io.hegui.gateway.flow.Repeat;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * The record of what was done: rows are added and never changed, and each carries the hash of the one before. A function of
 * the database adds them, called from here and from the statement that changes a submission's state.
 */
public final class AuditLog {
    private static final String APPEND = "SELECT audit_event_append($1, $2, $3, $4, $5)";
    private static final String PAGE = """
            SELECT seq, at, actor, action, subject, details, previous, hash
              FROM audit_event
             WHERE seq > $1
             ORDER BY seq
             LIMIT 1000
            """;

    private final Pool pool;
    private final Clock clock;

    @Inject
    public AuditLog(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * Adds a row that is there if and only if the transaction commits. From here to the commit no other transaction can
     * add one: call it last.
     *
     * @param actor subject of the caller, or the name of the part of the gateway that acts by itself
     * @param action what was done, for example {@code institution.put}
     * @param subject what it was done to; an id, never personal data
     * @param details further facts, never personal data
     */
    public Future<Void> append(
            SqlConnection transaction, String actor, String action, String subject, JsonObject details) {
        return transaction
                .preparedQuery(APPEND)
                .execute(Tuple.of(StoredTime.now(clock), actor, action, subject, details.encode()))
                .mapEmpty();
    }

    /** Computes the chain anew from its first row, without the database's own functions. */
    public Future<AuditReport> verify() {
        return Repeat.from(new Reached(AuditReport.start(), false), Reached::isEnd, reached -> page(reached.report()))
                .map(Reached::report);
    }

    /** How far the log has been read, and whether that is all of it. */
    private record Reached(AuditReport report, boolean isEnd) {}

    private Future<Reached> page(AuditReport before) {
        return pool.preparedQuery(PAGE).execute(Tuple.of(before.rows())).map(page -> {
            AuditReport after = before;
            for (Row row : page) {
                after = after.next(event(row));
            }
            return new Reached(after, page.size() == 0 || after.firstWrong().isPresent());
        });
    }

    private static AuditEvent event(Row row) {
        return new AuditEvent(
                row.getLong("seq"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("details"),
                row.getBuffer("previous"),
                row.getBuffer("hash"));
    }
}
