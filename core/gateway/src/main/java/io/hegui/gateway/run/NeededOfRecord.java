package io.hegui.gateway.run;

import com.google.inject.Inject;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.check.NeededFilings;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.submission.Submission;
import io.hegui.gateway.submission.Submissions;
import io.hegui.sdk.dataset.Period;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/**
 * The filings of other datasets that a filing is judged with: of each period the one that was attested last, else the last
 * that was accepted. Once chosen it stays, so that a filing that is judged again is judged with the same one.
 */
final class NeededOfRecord {
    private static final String OF_RECORD = """
            SELECT e.id FROM submission e
             WHERE e.institution = s.institution AND e.institution_type = s.institution_type
               AND e.dataset = %1$s.dataset AND e.period = %1$s.period AND NOT e.test
               AND (e.state = 'ATTESTED'
                    OR (e.state = 'DECIDED' AND e.verdict IN ('ACCEPTED', 'ACCEPTED_WITH_BREACHES')))
             ORDER BY (e.state = 'ATTESTED') DESC, e.received_at DESC, e.id DESC
             LIMIT 1
            """;

    private static final String CHOOSE = """
            INSERT INTO needed_filing (submission_id, dataset, period, filing)
            SELECT s.id, w.dataset, w.period, (%s)
              FROM unnest($2::text[], $3::text[]) AS w(dataset, period), submission s
             WHERE s.id = $1
                ON CONFLICT (submission_id, dataset) DO UPDATE
               SET period = excluded.period, filing = coalesce(needed_filing.filing, excluded.filing)
            RETURNING dataset, filing
            """.formatted(OF_RECORD.formatted("w"));

    /** What the filing was judged with; where none was chosen, what would be chosen now if $4 says so. */
    private static final String LOOK = """
            SELECT w.dataset, coalesce(n.filing, CASE WHEN $4 THEN (%s) END) AS filing
              FROM submission s
             CROSS JOIN unnest($2::text[], $3::text[]) AS w(dataset, period)
              LEFT JOIN needed_filing n ON n.submission_id = s.id AND n.dataset = w.dataset
             WHERE s.id = $1
            """.formatted(OF_RECORD.formatted("w"));

    /** A filing that was refused has other cares. */
    private static final String COME = """
            SELECT DISTINCT s.id
              FROM needed_filing n JOIN submission s ON s.id = n.submission_id
             WHERE n.filing IS NULL AND s.state = 'DECIDED' AND s.verdict <> 'REJECTED'
               AND EXISTS (%s)
            """.formatted(OF_RECORD.formatted("n"));

    private static final String COME_WITH = COME + " AND n.dataset = $1 AND n.period = $2 AND s.institution = $3";

    private static final String FILL = """
            UPDATE needed_filing n SET filing = (%s)
              FROM submission s
             WHERE s.id = $1 AND n.submission_id = s.id AND n.filing IS NULL
            """.formatted(OF_RECORD.formatted("n"));

    private final Database database;
    private final Submissions submissions;

    @Inject
    NeededOfRecord(Database database, Submissions submissions) {
        this.database = database;
        this.submissions = submissions;
    }

    /** By dataset. Asks the database only if a check of the catalogue looks into another dataset. */
    Future<Map<String, Submission>> of(Submission submission, Catalogue catalogue) {
        SortedMap<String, Period> periods = NeededFilings.of(catalogue, submission.filing());
        return periods.isEmpty() ? Future.succeededFuture(Map.of()) : filings(CHOOSE, values(submission, periods));
    }

    /** The same for a filing that is judged beside the record; nothing is written. */
    Future<Map<String, Submission>> look(Submission submission, Catalogue catalogue, Beside beside) {
        SortedMap<String, Period> periods = NeededFilings.of(catalogue, submission.filing());
        return periods.isEmpty()
                ? Future.succeededFuture(Map.of())
                : filings(LOOK, values(submission, periods).addBoolean(beside == Beside.AS_IT_WOULD_BE));
    }

    private static Tuple values(Submission submission, SortedMap<String, Period> periods) {
        return Tuple.tuple()
                .addUUID(submission.id())
                .addArrayOfString(periods.keySet().toArray(String[]::new))
                .addArrayOfString(
                        periods.values().stream().map(Period::toString).toArray(String[]::new));
    }

    private Future<Map<String, Submission>> filings(String query, Tuple values) {
        return database.pool().preparedQuery(query).execute(values).compose(rows -> {
            List<Future<Void>> found = new ArrayList<>();
            Map<String, Submission> needed = new HashMap<>();
            for (Row row : rows) {
                Optional.ofNullable(row.getUUID("filing"))
                        .ifPresent(id -> found.add(submissions
                                .find(database.pool(), id)
                                .onSuccess(other ->
                                        other.ifPresent(filing -> needed.put(row.getString("dataset"), filing)))
                                .mapEmpty()));
            }
            return Future.join(found).map(needed);
        });
    }

    /** Filings judged without one that is on record by now. */
    Future<List<UUID>> come() {
        return database.pool().preparedQuery(COME).execute().map(NeededOfRecord::ids);
    }

    /** Those of them that may have been missing this one. */
    Future<List<UUID>> comeWith(Submission decided) {
        return database.pool()
                .preparedQuery(COME_WITH)
                .execute(Tuple.of(decided.dataset(), decided.period().toString(), decided.institution()))
                .map(NeededOfRecord::ids);
    }

    private static List<UUID> ids(RowSet<Row> rows) {
        List<UUID> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.getUUID("id")));
        return ids;
    }

    /** Chooses what has come for a filing that is to be judged again. */
    Future<Void> fill(SqlConnection transaction, UUID submission) {
        return transaction.preparedQuery(FILL).execute(Tuple.of(submission)).mapEmpty();
    }
}
