package io.hegui.gateway.run;

import com.google.inject.Inject;
import io.hegui.gateway.submission.Submission;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a filing contributes to checks across institutions, and what the others do, in the database. */
final class Contributions {
    /**
     * The sets that count: of each institution's filings of a dataset and period the one that was attested last, else the
     * last that was accepted. A filing that is being judged again counts meanwhile as it did before.
     */
    static final String STANDING = """
            SELECT DISTINCT ON (c.check_id, c.period, c.institution, c.dataset)
                   c.id, c.check_id, c.period, c.institution, c.shape
              FROM contribution_set c JOIN submission s ON s.id = c.submission_id
             WHERE c.latest AND s.state NOT IN ('WITHDRAWN', 'SUPERSEDED')
               AND (s.verdict IN ('ACCEPTED', 'ACCEPTED_WITH_BREACHES') OR (s.verdict IS NULL AND c.kept))
               %s
             ORDER BY c.check_id, c.period, c.institution, c.dataset,
                      (s.state = 'ATTESTED') DESC, s.received_at DESC, s.id DESC
            """;

    private static final String OPEN =
            """
            SELECT nextval('contribution_set_id') AS own,
                   array_agg(t.id ORDER BY t.id) AS ids,
                   array_agg(t.institution ORDER BY t.id) AS institutions,
                   array_agg(t.shape ORDER BY t.id) AS shapes
              FROM (%s) t
            """.formatted(STANDING.formatted("AND c.check_id = $1 AND c.period = $2 AND c.institution <> $3"));

    private static final String REOPEN = """
            SELECT 0::bigint AS own,
                   array_agg(c.id ORDER BY c.id) AS ids,
                   array_agg(c.institution ORDER BY c.id) AS institutions,
                   array_agg(c.shape ORDER BY c.id) AS shapes
              FROM contribution_set c
             WHERE c.id = ANY ((SELECT judged_with FROM contribution_set
                                 WHERE submission_id = $2 AND check_id = $1 AND latest)::bigint[])
            """;

    private static final String BEGIN = """
            INSERT INTO contribution_set (id, submission_id, institution, dataset, check_id, period, shape, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, now())
            """;

    private static final String PUT =
            "INSERT INTO contribution (key, set_id, value) SELECT k, $1, v FROM unnest($2::uuid[], $3::bytea[]) AS t(k, v)";

    private static final String OTHERS =
            "SELECT key, set_id, value FROM contribution WHERE key = ANY ($1) AND set_id = ANY ($2)";

    private static final String REMOVE = """
            WITH gone AS (DELETE FROM contribution_set WHERE id = $1)
            DELETE FROM contribution WHERE set_id = $1
            """;

    @Inject
    Contributions() {}

    /** The sets that count for a run, by the time it asks. */
    record Standing(long own, List<Long> ids, List<String> institutions, List<String> shapes) {}

    /** A value under a key. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Value(UUID key, long set, byte[] value) {}

    /** The other institutions' sets that count for a check and period, and an id for the filing's own. */
    Future<Standing> open(SqlClient client, Submission submission, String check) {
        return client.preparedQuery(OPEN)
                .execute(Tuple.of(check, submission.period().toString(), submission.institution()))
                .map(Contributions::standing);
    }

    /** The sets that the filing's verdict was made with. */
    Future<Standing> reopen(SqlClient client, Submission submission, String check) {
        return client.preparedQuery(REOPEN)
                .execute(Tuple.of(check, submission.id()))
                .map(Contributions::standing);
    }

    /** Begins a set; it does not count yet. */
    Future<Void> begin(SqlClient client, long id, Submission submission, String check, String shape) {
        return client.preparedQuery(BEGIN)
                .execute(Tuple.tuple()
                        .addLong(id)
                        .addUUID(submission.id())
                        .addString(submission.institution())
                        .addString(submission.dataset())
                        .addString(check)
                        .addString(submission.period().toString())
                        .addString(shape))
                .mapEmpty();
    }

    Future<Void> put(SqlClient client, long set, UUID[] keys, Buffer[] values) {
        return client.preparedQuery(PUT)
                .execute(Tuple.tuple().addLong(set).addArrayOfUUID(keys).addArrayOfBuffer(values))
                .mapEmpty();
    }

    Future<List<Value>> others(SqlClient client, UUID[] keys, List<Long> sets) {
        return client.preparedQuery(OTHERS)
                .execute(Tuple.tuple().addArrayOfUUID(keys).addArrayOfLong(array(sets)))
                .map(rows -> {
                    List<Value> values = new ArrayList<>();
                    rows.forEach(row -> values.add(new Value(
                            row.getUUID("key"),
                            row.getLong("set_id"),
                            row.getBuffer("value").getBytes())));
                    return values;
                });
    }

    Future<Void> remove(SqlClient client, long set) {
        return client.preparedQuery(REMOVE).execute(Tuple.of(set)).mapEmpty();
    }

    private static Standing standing(RowSet<Row> rows) {
        Row row = rows.iterator().next();
        Long[] ids = row.getArrayOfLongs("ids");
        return ids == null
                ? new Standing(row.getLong("own"), List.of(), List.of(), List.of())
                : new Standing(
                        row.getLong("own"),
                        List.of(ids),
                        List.of(row.getArrayOfStrings("institutions")),
                        List.of(row.getArrayOfStrings("shapes")));
    }

    static Long[] array(List<Long> numbers) {
        return numbers.toArray(Long[]::new);
    }
}
