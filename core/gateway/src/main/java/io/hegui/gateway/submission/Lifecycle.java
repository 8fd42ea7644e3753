package io.hegui.gateway.submission;

import com.google.inject.Inject;
import io.hegui.gateway.database.StoredTime;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
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
            SELECT state,
                   CASE WHEN EXISTS (SELECT FROM moved)
                        THEN audit_event_append($4, $5, $6, $1::text, ($7::text[])[array_position($3, state)])
                   END AS event
              FROM now
            """;

    private final Clock clock;

    @Inject
    public Lifecycle(Clock clock) {
        this.clock = clock;
    }

    /**
     * Moves a submission.
     *
     * @param actor who causes it: a client, or the gateway's node
     * @param details what the audit event tells; no personal data
     * @return fails with {@link TransitionRefusedException} if the step is not allowed or there is no such submission
     */
    public Future<Void> move(SqlConnection transaction, UUID id, State next, String actor, JsonObject details) {
        String[] before = mayBecome(next);
        Tuple values = Tuple.tuple()
                .addUUID(id)
                .addString(next.name())
                .addArrayOfString(before)
                .addOffsetDateTime(StoredTime.now(clock))
                .addString(actor)
                .addString("submission." + next.name().toLowerCase(Locale.ROOT))
                .addArrayOfString(Arrays.stream(before)
                        .map(state -> details.copy().put("from", state).encode())
                        .toArray(String[]::new));
        return transaction.preparedQuery(MOVE).execute(values).compose(rows -> {
            if (rows.size() == 0) {
                return Future.failedFuture(TransitionRefusedException.unknown(id));
            }
            Row row = rows.iterator().next();
            return row.getLong("event") != null
                    ? Future.succeededFuture()
                    : Future.failedFuture(
                            TransitionRefusedException.notAllowed(id, State.valueOf(row.getString("state")), next));
        });
    }

    private static String[] mayBecome(State next) {
        return Arrays.stream(State.values())
                .filter(state -> state.mayBecome(next))
                .map(State::name)
                .toArray(String[]::new);
    }
}
