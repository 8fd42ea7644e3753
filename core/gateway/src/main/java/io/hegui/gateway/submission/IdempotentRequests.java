package io.hegui.gateway.submission;

import com.google.inject.Inject;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.UUID;

/** Answers given under an Idempotency-Key. A key belongs to one institution. */
final class IdempotentRequests {
    private static final String FIND =
            "SELECT request_hash, answer FROM idempotent_request WHERE institution = $1 AND key = $2";

    /** Waits for a request in flight with the same key, and then adds nothing. */
    private static final String ADD = """
            INSERT INTO idempotent_request (institution, key, request_hash, submission_id, answer)
            VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT DO NOTHING
            """;

    record Answer(String requestHash, JsonObject body) {}

    @Inject
    IdempotentRequests() {}

    Future<Optional<Answer>> find(SqlClient client, String institution, String key) {
        return client.preparedQuery(FIND).execute(Tuple.of(institution, key)).map(rows -> {
            if (rows.size() == 0) {
                return Optional.empty();
            }
            var row = rows.iterator().next();
            return Optional.of(new Answer(row.getString("request_hash"), new JsonObject(row.getString("answer"))));
        });
    }

    /** Whether the key was free. */
    Future<Boolean> add(SqlClient transaction, String institution, String key, UUID submission, Answer answer) {
        return transaction
                .preparedQuery(ADD)
                .execute(Tuple.of(
                        institution,
                        key,
                        answer.requestHash(),
                        submission,
                        answer.body().encode()))
                .map(rows -> rows.rowCount() == 1);
    }
}
