package io.hegui.gateway.run;

import com.google.inject.Inject;
import io.hegui.gateway.submission.Submission;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** What filings contribute to checks across institutions, in the database. */
final class Contributions {
    /**
     * The sets that count: of each institution's filings of a dataset and period the one that was attested last, else the
     * last that was accepted. A filing that is being judged again counts meanwhile as it did before.
     */
    private static final String STANDING = """
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

    private static final String SAME = """
            UPDATE contribution_set SET judged_with = $6, kept = false
             WHERE submission_id = $1 AND check_id = $2 AND shape = $3 AND content = $4 AND latest AND id <> $5
            RETURNING id
            """;

    private static final String COUNT =
            "UPDATE contribution_set SET latest = true, content = $2, judged_with = $3 WHERE id = $1";

    private static final String RETIRE = """
            UPDATE contribution_set SET latest = false, kept = false
             WHERE submission_id = $1 AND latest AND id <> ALL ($2)
            """;

    private static final String KEEP = """
            UPDATE contribution_set c SET kept = true
              FROM submission s
             WHERE s.id = $1 AND c.submission_id = s.id AND c.latest
               AND s.verdict IN ('ACCEPTED', 'ACCEPTED_WITH_BREACHES')
            """;

    private static final String REMOVE = """
            WITH gone AS (DELETE FROM contribution_set WHERE id = $1)
            DELETE FROM contribution WHERE set_id = $1
            """;

    /** A verdict was made with it, or a run may still be at it. */
    private static final String REMOVE_UNUSED = """
            WITH gone AS (
              DELETE FROM contribution_set c
               WHERE NOT c.latest AND c.created_at < now() - interval '1 day'
                 AND NOT EXISTS (SELECT FROM contribution_set u WHERE u.latest AND c.id = ANY (u.judged_with))
              RETURNING id)
            DELETE FROM contribution WHERE set_id IN (SELECT id FROM gone)
            """;

    private static final String CHANGED = """
            WITH standing AS (%s)
            SELECT own.id, own.submission_id, own.judged_with, now_standing.ids
              FROM contribution_set own JOIN submission s ON s.id = own.submission_id
             CROSS JOIN LATERAL (
               SELECT coalesce(array_agg(t.id ORDER BY t.id), '{}') AS ids FROM standing t
                WHERE t.check_id = own.check_id AND t.period = own.period AND t.institution <> own.institution
             ) now_standing
             WHERE own.latest AND s.state = 'DECIDED' AND s.verdict <> 'REJECTED'
               AND s.decided_at > now() - interval '92 days'
               AND now_standing.ids <> own.judged_with
             ORDER BY own.id
             LIMIT $1
            """.formatted(STANDING.formatted(""));

    private static final String MEETS = """
            SELECT EXISTS (
              SELECT FROM contribution a JOIN contribution b ON b.key = a.key AND b.set_id = ANY ($2)
               WHERE a.set_id = $1) AS meets
            """;

    private static final String NOTE = "UPDATE contribution_set SET judged_with = $2 WHERE id = $1";

    @Inject
    Contributions() {}

    /** The sets that count for a run, by the time it asks. */
    record Standing(long own, List<Long> ids, List<String> institutions, List<String> shapes) {}

    /** A value under a key. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Value(UUID key, long set, byte[] value) {}

    /**
     * A set whose filing was decided with other sets than would count now.
     *
     * @param then those it was decided with
     * @param now those that count
     */
    record Changed(long id, UUID submission, List<Long> then, List<Long> now) {}

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

    /** From now on these are what the filing contributes. What is the same as before stays the set that it was. */
    Future<Void> count(SqlConnection transaction, UUID submission, List<ContributionSet> sets) {
        List<Long> counting = new ArrayList<>();
        Future<Void> all = Future.succeededFuture();
        for (ContributionSet set : sets) {
            all = all.compose(done -> count(transaction, submission, set).onSuccess(counting::add))
                    .mapEmpty();
        }
        return all.compose(done -> transaction
                .preparedQuery(RETIRE)
                .execute(Tuple.tuple().addUUID(submission).addArrayOfLong(array(counting)))
                .mapEmpty());
    }

    private Future<Long> count(SqlConnection transaction, UUID submission, ContributionSet set) {
        Buffer content = Buffer.buffer(HexFormat.of().parseHex(set.content()));
        Tuple same = Tuple.tuple()
                .addUUID(submission)
                .addString(set.check())
                .addString(set.shape())
                .addBuffer(content)
                .addLong(set.id())
                .addArrayOfLong(array(set.judgedWith()));
        return transaction.preparedQuery(SAME).execute(same).compose(rows -> {
            if (rows.size() > 0) {
                long before = rows.iterator().next().getLong("id");
                return remove(transaction, set.id()).map(before);
            }
            return transaction
                    .preparedQuery(COUNT)
                    .execute(Tuple.tuple().addLong(set.id()).addBuffer(content).addArrayOfLong(array(set.judgedWith())))
                    .map(set.id());
        });
    }

    /** An accepted filing is about to be judged again: until then it counts on. */
    Future<Void> keep(SqlConnection transaction, UUID submission) {
        return transaction.preparedQuery(KEEP).execute(Tuple.of(submission)).mapEmpty();
    }

    Future<Void> remove(SqlClient client, long set) {
        return client.preparedQuery(REMOVE).execute(Tuple.of(set)).mapEmpty();
    }

    /** Removes what no verdict was made with; the number of contributions. */
    Future<Integer> removeUnused(SqlClient client) {
        return client.preparedQuery(REMOVE_UNUSED).execute().map(RowSet::rowCount);
    }

    /** Filings decided in the last quarter with other sets than would count now. */
    Future<List<Changed>> changed(SqlClient client, int limit) {
        return client.preparedQuery(CHANGED).execute(Tuple.of(limit)).map(rows -> {
            List<Changed> changed = new ArrayList<>();
            rows.forEach(row -> changed.add(new Changed(
                    row.getLong("id"),
                    row.getUUID("submission_id"),
                    List.of(row.getArrayOfLongs("judged_with")),
                    List.of(row.getArrayOfLongs("ids")))));
            return changed;
        });
    }

    /** Whether a set has a key in common with one of the others. */
    Future<Boolean> meets(SqlClient client, long set, List<Long> others) {
        return client.preparedQuery(MEETS)
                .execute(Tuple.tuple().addLong(set).addArrayOfLong(array(others)))
                .map(rows -> rows.iterator().next().getBoolean("meets"));
    }

    /** The verdict holds with these as well: the set has no key in common with what has changed. */
    Future<Void> note(SqlClient client, long set, List<Long> others) {
        return client.preparedQuery(NOTE)
                .execute(Tuple.tuple().addLong(set).addArrayOfLong(array(others)))
                .mapEmpty();
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

    private static Long[] array(List<Long> numbers) {
        return numbers.toArray(Long[]::new);
    }
}
