package io.hegui.gateway.submission;

import com.google.inject.Inject;
import io.hegui.gateway.audit.AuditLog;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/**
 * The one door through which a submission changes its state: the row is locked, the step is looked up in the table of
 * allowed ones, and an audit event is written in the same transaction. Writing that event takes a lock that all
 * transactions share, so a transaction takes every other lock before it comes through here.
 */
public final class Lifecycle {
    /** In one statement: a filing passes through here three times before its verdict is there. */
    private static final String MOVE = """
            WITH now AS (
              SELECT state FROM submission WHERE id = $1 FOR UPDATE
            ), moved AS (
              UPDATE submission SET state = $2 FROM now WHERE id = $1 AND now.state = ANY ($3) RETURNING id
            )
            SELECT state, EXISTS (SELECT FROM moved) AS moved FROM now
            """;

    private final AuditLog audit;

    @Inject
    public Lifecycle(AuditLog audit) {
        this.audit = audit;
    }

    /**
     * Moves a submission.
     *
     * @param actor who causes it: a client, or the gateway's node
     * @param details what the audit event tells; no personal data
     * @return fails with {@link TransitionRefusedException} if the step is not allowed or there is no such submission
     */
    public Future<Void> move(SqlConnection transaction, UUID id, State next, String actor, JsonObject details) {
        return transaction
                .preparedQuery(MOVE)
                .execute(Tuple.tuple().addUUID(id).addString(next.name()).addArrayOfString(mayBecome(next)))
                .compose(rows -> {
                    if (rows.size() == 0) {
                        return Future.failedFuture(TransitionRefusedException.unknown(id));
                    }
                    Row row = rows.iterator().next();
                    State before = State.valueOf(row.getString("state"));
                    return row.getBoolean("moved")
                            ? audit.append(
                                    transaction,
                                    actor,
                                    "submission." + next.name().toLowerCase(Locale.ROOT),
                                    id.toString(),
                                    details.copy().put("from", before.name()))
                            : Future.failedFuture(TransitionRefusedException.notAllowed(id, before, next));
                });
    }

    private static String[] mayBecome(State next) {
        return Arrays.stream(State.values())
                .filter(state -> state.mayBecome(next))
                .map(State::name)
                .toArray(String[]::new);
    }
}
