package io.hegui.gateway.submission;

import com.google.inject.Inject;
import io.hegui.engine.check.Verdict;
import io.hegui.gateway.database.Database;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The institution's signature. It makes a filing the one of record for its dataset and period, in the place of the one
 * attested before.
 */
final class Attestations {
    /** All filings for the same place, locked in one order, so that two signatures at once do not block each other. */
    private static final String PLACE = """
            SELECT id, state, verdict, received_at FROM submission
             WHERE institution = $1 AND dataset = $2 AND period = $3 AND NOT test
             ORDER BY id
               FOR UPDATE
            """;

    private static final String ADD = """
            INSERT INTO attestation (submission_id, name, role, second_name, second_role, client, attested_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """;

    private static final Set<Verdict> ATTESTABLE =
            Collections.unmodifiableSet(EnumSet.of(Verdict.ACCEPTED, Verdict.ACCEPTED_WITH_BREACHES));

    private final Database database;
    private final Lifecycle lifecycle;
    private final Clock clock;

    @Inject
    Attestations(Database database, Lifecycle lifecycle, Clock clock) {
        this.database = database;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    /**
     * Signs a filing.
     *
     * @return fails with {@link NotAttestableException} if the filing is a test or its verdict does not allow it, and
     *     with {@link TransitionRefusedException} if it is not decided or attested already
     */
    Future<Void> attest(Submission submission, Signature signature, String client) {
        if (submission.test()) {
            return Future.failedFuture(new NotAttestableException("a test filing is never on record"));
        }
        return database.pool()
                .withTransaction(transaction -> transaction
                        .preparedQuery(PLACE)
                        .execute(Tuple.of(
                                submission.institution(),
                                submission.dataset(),
                                submission.period().toString()))
                        .compose(place -> attest(transaction, submission, place, signature, client)));
    }

    private Future<Void> attest(
            SqlConnection transaction, Submission submission, RowSet<Row> place, Signature signature, String client) {
        List<UUID> replaced = new ArrayList<>();
        for (Row row : place) {
            if (row.getUUID("id").equals(submission.id())) {
                Optional<String> verdict = Optional.ofNullable(row.getString("verdict"));
                if (verdict.isPresent() && !ATTESTABLE.contains(Verdict.valueOf(verdict.get()))) {
                    return Future.failedFuture(new NotAttestableException("its verdict is " + verdict.get()));
                }
            } else if (isReplaced(row, submission)) {
                replaced.add(row.getUUID("id"));
            }
        }
        Future<Void> all = lifecycle.move(transaction, submission.id(), State.ATTESTED, client, new JsonObject());
        for (UUID other : replaced) {
            all = all.compose(done -> lifecycle.move(
                    transaction,
                    other,
                    State.SUPERSEDED,
                    client,
                    new JsonObject().put("by", submission.id().toString())));
        }
        return all.compose(done -> add(transaction, submission, signature, client));
    }

    /** The one of record, and earlier ones that never became it. */
    private static boolean isReplaced(Row other, Submission submission) {
        State state = State.valueOf(other.getString("state"));
        return state == State.ATTESTED
                || (state == State.DECIDED
                        && other.getOffsetDateTime("received_at").isBefore(submission.receivedAt()));
    }

    private Future<Void> add(SqlConnection transaction, Submission submission, Signature signature, String client) {
        return transaction
                .preparedQuery(ADD)
                .execute(Tuple.tuple()
                        .addUUID(submission.id())
                        .addString(signature.name())
                        .addString(signature.role())
                        .addString(
                                signature.second().map(Signature.Person::name).orElse(null))
                        .addString(
                                signature.second().map(Signature.Person::role).orElse(null))
                        .addString(client)
                        .addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC)))
                .mapEmpty();
    }
}
