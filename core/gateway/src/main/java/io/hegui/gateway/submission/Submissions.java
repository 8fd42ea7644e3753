package io.hegui.gateway.submission;

import com.google.inject.Inject;
import io.hegui.engine.check.Verdict;
import io.hegui.engine.format.Declared;
import io.hegui.sdk.dataset.Period;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The submissions in the database. Never changes a state: {@link Lifecycle} does. */
public final class Submissions {
    private static final String COLUMNS = """
            id, institution, institution_type, region, dataset, period, test, state, verdict, sha256, bytes,
            received_at, decided_at, expires_at, records, findings_by_check, tally, failures, catalogue, file_name, media_type,
            charset, receipt, judgement, withdrawn_checks, rejudged, stages
            """;

    private static final String ADD = """
            INSERT INTO submission (id, institution, institution_type, region, dataset, period, test, state, sha256,
                                    bytes, submitted_by, received_at, expires_at, receipt,
                                    file_name, media_type, charset)
            VALUES ($1, $2, $3, $4, $5, $6, $7, 'RECEIVED', $8, $9, $10, $11, $12, $13, $14, $15, $16)
            """;

    private static final String FIND = "SELECT " + COLUMNS + " FROM submission WHERE id = $1";

    private static final String HISTORY = "SELECT " + COLUMNS + """
             FROM submission
             WHERE ($1::text IS NULL OR institution = $1)
               AND ($2::text IS NULL OR dataset = $2)
               AND ($3::text IS NULL OR period = $3)
               AND ($4::timestamptz IS NULL OR (received_at, id) < ($4, $5::uuid))
             ORDER BY received_at DESC, id DESC
             LIMIT $6
            """;

    private static final String EXPIRE =
            "DELETE FROM submission WHERE test AND expires_at < $1 AND state <> 'RUNNING' RETURNING " + COLUMNS;

    /** An upload about to become a submission lies under its name for good already. */
    private static final String KNOWN = """
            SELECT id FROM submission WHERE id = ANY ($1)
             UNION ALL
            SELECT id FROM upload WHERE id = ANY ($1) AND filed_at IS NULL
            """;

    @Inject
    public Submissions() {}

    /** Adds a new one, in state {@link State#RECEIVED}. */
    Future<Void> add(SqlClient transaction, Submission submission, String submittedBy) {
        Tuple values = Tuple.tuple()
                .addUUID(submission.id())
                .addString(submission.institution())
                .addString(submission.institutionType())
                .addString(submission.region())
                .addString(submission.dataset())
                .addString(submission.period().toString())
                .addBoolean(submission.test())
                .addString(submission.sha256())
                .addLong(submission.bytes())
                .addString(submittedBy)
                .addOffsetDateTime(submission.receivedAt())
                .addOffsetDateTime(submission.expiresAt().orElse(null))
                .addString(submission.receipt())
                .addString(submission.declared().fileName())
                .addString(submission.declared().mediaType())
                .addString(submission.declared().charset().orElse(null));
        return transaction.preparedQuery(ADD).execute(values).mapEmpty();
    }

    public Future<Optional<Submission>> find(SqlClient client, UUID id) {
        return client.preparedQuery(FIND)
                .execute(Tuple.of(id))
                .map(rows -> all(rows).stream().findFirst());
    }

    /** Newest first, after the given one where there is one. */
    public Future<List<Submission>> history(SqlClient client, HistoryQuery query) {
        Tuple values = Tuple.tuple()
                .addString(query.institution().orElse(null))
                .addString(query.dataset().orElse(null))
                .addString(query.period().orElse(null))
                .addOffsetDateTime(
                        query.after().map(HistoryQuery.Cursor::receivedAt).orElse(null))
                .addUUID(query.after().map(HistoryQuery.Cursor::id).orElse(null))
                .addInteger(query.limit());
        return client.preparedQuery(HISTORY).execute(values).map(Submissions::all);
    }

    /** Removes test filings whose time is over. */
    Future<List<Submission>> expire(SqlClient transaction, OffsetDateTime now) {
        return transaction.preparedQuery(EXPIRE).execute(Tuple.of(now)).map(Submissions::all);
    }

    /** Those of the given ids that exist, or are about to. */
    Future<List<UUID>> known(SqlClient client, List<UUID> ids) {
        return client.preparedQuery(KNOWN)
                .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
                .map(rows -> {
                    List<UUID> known = new ArrayList<>();
                    rows.forEach(row -> known.add(row.getUUID("id")));
                    return known;
                });
    }

    static List<Submission> all(RowSet<Row> rows) {
        List<Submission> submissions = new ArrayList<>();
        rows.forEach(row -> submissions.add(of(row)));
        return submissions;
    }

    private static Submission of(Row row) {
        JsonObject byCheck = row.getJsonObject("findings_by_check");
        JsonArray failures = row.getJsonArray("failures");
        return new Submission(
                row.getUUID("id"),
                row.getString("institution"),
                row.getString("institution_type"),
                row.getString("region"),
                row.getString("dataset"),
                Period.parse(row.getString("period")),
                row.getBoolean("test"),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("verdict")).map(Verdict::valueOf),
                row.getString("sha256"),
                row.getLong("bytes"),
                row.getOffsetDateTime("received_at"),
                Optional.ofNullable(row.getOffsetDateTime("decided_at")),
                Optional.ofNullable(row.getOffsetDateTime("expires_at")),
                Optional.ofNullable(row.getLong("records")),
                byCheck == null ? new TreeMap<>() : SubmissionJson.counts(byCheck),
                Optional.ofNullable(row.getJsonObject("tally")).map(SubmissionJson::tally),
                SubmissionJson.failures(failures == null ? new JsonArray() : failures),
                Optional.ofNullable(row.getString("catalogue")),
                new Declared(
                        row.getString("file_name"),
                        row.getString("media_type"),
                        Optional.ofNullable(row.getString("charset"))),
                row.getString("receipt"),
                new Judgement(
                        row.getInteger("judgement"),
                        Set.of(row.getArrayOfStrings("withdrawn_checks")),
                        row.getBoolean("rejudged")),
                StagesJson.read(row.getJsonObject("stages")));
    }
}
