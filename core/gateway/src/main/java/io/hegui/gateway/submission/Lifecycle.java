package io.hegui.gateway.submission;

import com.google.inject.Inject;
import io.hegui.gateway.audit.AuditLog;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.UUID;

/**
 * The one door through which a submission changes its state: the row is locked, the step is looked up in the table of
 * allowed ones, and an audit event is written in the same transaction. Writing that event takes a lock that all
 * transactions share, so a transaction takes every other lock before it comes through here.
 */
public final class Lifecycle {
    private static final String LOCK = "SELECT state FROM submission WHERE id = $1 FOR UPDATE";
    private static final String MOVE = "UPDATE submission SET state = $2 WHERE id = $1";

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
                .preparedQuery(LOCK)
                .execute(Tuple.of(id))
                .compose(rows -> {
                    if (rows.size() == 0) {
                        return Future.failedFuture(TransitionRefusedException.unknown(id));
                    }
                    State now = State.valueOf(rows.iterator().next().getString("state"));
                    if (!now.mayBecome(next)) {
                        return Future.failedFuture(TransitionRefusedException.notAllowed(id, now, next));
                    }
                    return transaction
                            .preparedQuery(MOVE)
                            .execute(Tuple.of(id, next.name()))
                            .compose(moved -> audit.append(
                                    transaction,
                                    actor,
                                    "submission." + next.name().toLowerCase(java.util.Locale.ROOT),
                                    id.toString(),
                                    details.copy().put("from", now.name())));
                })
                .mapEmpty();
    }
}
