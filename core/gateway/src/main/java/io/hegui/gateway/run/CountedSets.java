package io.hegui.gateway.run;

import com.google.inject.Inject;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Which sets of contributions count, and which verdicts were made with others. */
final class CountedSets {
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
            UPDATE contribution_set c SET kept = s.verdict IN ('ACCEPTED', 'ACCEPTED_WITH_BREACHES')
              FROM submission s
             WHERE s.id = $1 AND c.submission_id = s.id AND c.latest AND s.verdict IS NOT NULL
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
               AND NOT coalesce(s.stages -> 'watched' ? own.check_id, false)
               AND now_standing.ids <> own.judged_with
             ORDER BY own.id
             LIMIT $1
            """.formatted(Contributions.STANDING.formatted(""));

    private static final String MEETS = """
            SELECT EXISTS (
              SELECT FROM contribution a JOIN contribution b ON b.key = a.key AND b.set_id = ANY ($2)
               WHERE a.set_id = $1) AS meets
            """;

    private static final String NOTE = "UPDATE contribution_set SET judged_with = $2 WHERE id = $1";

    private final Contributions contributions;

    @Inject
    CountedSets(Contributions contributions) {
        this.contributions = contributions;
    }

    /**
     * A set whose filing was decided with other sets than would count now.
     *
     * @param then those it was decided with
     * @param now those that count
     */
    record Changed(long id, UUID submission, List<Long> then, List<Long> now) {}

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
                .execute(Tuple.tuple().addUUID(submission).addArrayOfLong(Contributions.array(counting)))
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
                .addArrayOfLong(Contributions.array(set.judgedWith()));
        return transaction.preparedQuery(SAME).execute(same).compose(rows -> {
            if (rows.size() > 0) {
                long before = rows.iterator().next().getLong("id");
                return contributions.remove(transaction, set.id()).map(before);
            }
            return transaction
                    .preparedQuery(COUNT)
                    .execute(Tuple.tuple()
                            .addLong(set.id())
                            .addBuffer(content)
                            .addArrayOfLong(Contributions.array(set.judgedWith())))
                    .map(set.id());
        });
    }

    /** A filing is about to be judged again: if it was accepted, it counts on until then. */
    Future<Void> keep(SqlConnection transaction, UUID submission) {
        return transaction.preparedQuery(KEEP).execute(Tuple.of(submission)).mapEmpty();
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
                .execute(Tuple.tuple().addLong(set).addArrayOfLong(Contributions.array(others)))
                .map(rows -> rows.iterator().next().getBoolean("meets"));
    }

    /** The verdict holds with these as well: the set has no key in common with what has changed. */
    Future<Void> note(SqlClient client, long set, List<Long> others) {
        return client.preparedQuery(NOTE)
                .execute(Tuple.tuple().addLong(set).addArrayOfLong(Contributions.array(others)))
                .mapEmpty();
    }
}
