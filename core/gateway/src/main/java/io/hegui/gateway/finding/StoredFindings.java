package io.hegui.gateway.finding;

import com.google.inject.Inject;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Located findings in the database. */
public final class StoredFindings {
    private static final String CLEAR = "DELETE FROM finding WHERE submission_id = $1";

    private static final String ADD = """
            INSERT INTO finding (submission_id, ordinal, check_id, kind, severity, unknown, fingerprint, body)
            SELECT $1, unnest($2::bigint[]), unnest($3::text[]), unnest($4::text[]), unnest($5::text[]),
                   unnest($6::boolean[]), unnest($7::text[]), unnest($8::text[])
            """;

    private static final String PAGE = """
            SELECT f.ordinal, f.body, e.reason, e.explanation, e.explained_at
              FROM finding f JOIN submission s ON s.id = f.submission_id
              LEFT JOIN LATERAL (
                SELECT reason, explanation, explained_at FROM explanation x
                 WHERE (x.institution = s.institution AND x.dataset = s.dataset AND x.fingerprint = f.fingerprint)
                    OR (x.submission_id = s.id AND x.check_id = f.check_id AND x.fingerprint IS NULL)
                 ORDER BY explained_at LIMIT 1) e ON f.kind = 'PLAUSIBILITY'
             WHERE f.submission_id = $1 AND f.ordinal > $2
               AND ($3::text IS NULL OR f.check_id = $3)
               AND ($4::text IS NULL OR f.severity = $4)
             ORDER BY f.ordinal
             LIMIT $5
            """;

    @Inject
    public StoredFindings() {}

    /** Puts these in the place of whatever a former run left. */
    public Future<Void> replace(SqlConnection transaction, UUID submission, List<LocatedFinding> findings) {
        Future<Void> cleared =
                transaction.preparedQuery(CLEAR).execute(Tuple.of(submission)).mapEmpty();
        return findings.isEmpty()
                ? cleared
                : cleared.compose(done -> batches(transaction, submission)).compose(batches -> {
                    batches.add(findings);
                    return batches.end();
                });
    }

    /** For findings of a submission that has none. */
    Future<FindingBatches> batches(SqlConnection transaction, UUID submission) {
        return transaction.prepare(ADD).map(add -> new FindingBatches(add, submission));
    }

    Future<List<ExplainedFinding>> page(SqlClient client, UUID submission, FindingQuery query) {
        Tuple values = Tuple.tuple()
                .addUUID(submission)
                .addLong(query.after())
                .addString(query.check().orElse(null))
                .addString(query.severity().map(Enum::name).orElse(null))
                .addInteger(query.limit());
        return client.preparedQuery(PAGE).execute(values).map(rows -> {
            List<ExplainedFinding> page = new ArrayList<>();
            rows.forEach(row -> page.add(new ExplainedFinding(
                    row.getLong("ordinal"), row.getString("body"), ExplainedFinding.Explanation.of(row))));
            return page;
        });
    }
}
