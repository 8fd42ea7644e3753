package io.hegui.gateway.stage;

import com.google.inject.Inject;
import io.hegui.engine.check.CheckFailure;
import io.hegui.engine.check.RunReport;
import io.hegui.engine.check.Staged;
import io.hegui.gateway.finding.LocatedFinding;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What checks found while they were watched, in the database. No answer to an institution ever looks here. */
public final class WatchedFindings {
    private static final int ROWS = 1_000;

    private static final String CLEAR = "DELETE FROM watched_run WHERE submission_id = $1";

    private static final String ADD_RUNS = """
            INSERT INTO watched_run (submission_id, check_id, findings, failure)
            SELECT $1, r.check_id, r.findings, nullif(r.failure, '')
              FROM unnest($2::text[], $3::bigint[], $4::text[]) AS r(check_id, findings, failure)
            """;

    private static final String ADD_FINDINGS = """
            INSERT INTO watched_finding (submission_id, ordinal, check_id, body)
            SELECT $1, f.* FROM unnest($2::bigint[], $3::text[], $4::text[]) AS f
            """;

    private static final String RUNS_OF_SUBMISSION =
            "SELECT check_id, findings, failure FROM watched_run WHERE submission_id = $1 ORDER BY check_id";

    private static final String FINDINGS = """
            SELECT ordinal, body FROM watched_finding
             WHERE submission_id = $1 AND ordinal > $2 AND ($3::text IS NULL OR check_id = $3)
             ORDER BY ordinal LIMIT $4
            """;

    private static final String TOTALS = """
            SELECT count(*) AS filings, count(*) FILTER (WHERE w.findings > 0) AS marked,
                   count(w.failure) AS failed, coalesce(sum(w.findings), 0)::bigint AS findings
              FROM watched_run w JOIN submission s ON s.id = w.submission_id
             WHERE w.check_id = $1 AND NOT s.test
            """;

    private static final String FILINGS = """
            SELECT s.id, s.institution, s.dataset, s.period, s.received_at, w.findings, w.failure
              FROM watched_run w JOIN submission s ON s.id = w.submission_id
             WHERE w.check_id = $1 AND NOT s.test AND (w.findings > 0 OR w.failure IS NOT NULL)
             ORDER BY s.received_at DESC, s.id DESC LIMIT $2
            """;

    @Inject
    WatchedFindings() {}

    /** What one check said of one filing. */
    record Told(String check, long findings, Optional<String> failure) {}

    /** One finding, as the codec wrote it. */
    record Found(long ordinal, String body) {}

    /**
     * All filings judged while a check was watched, but for test filings: whatever may be in those.
     *
     * @param marked those in which it found something
     * @param failed those on which it failed
     */
    record Totals(long filings, long marked, long failed, long findings) {}

    /** A filing that it has something to say of. */
    record Marked(
            UUID submission,
            String institution,
            String dataset,
            String period,
            OffsetDateTime receivedAt,
            long findings,
            Optional<String> failure) {}

    /**
     * Keeps what a run found, in place of what a former one did. What was withdrawn for the filing has not run.
     *
     * @param first whether there can be none of a former one
     */
    public Future<Void> replace(
            SqlConnection transaction,
            UUID submission,
            RunReport report,
            List<LocatedFinding> findings,
            boolean first) {
        Future<Void> cleared = first
                ? Future.succeededFuture()
                : transaction.preparedQuery(CLEAR).execute(Tuple.of(submission)).mapEmpty();
        Staged staged = report.staged();
        List<String> checks = staged.stages().watched().stream()
                .filter(check -> !report.withdrawn().contains(check))
                .toList();
        if (checks.isEmpty()) {
            return cleared;
        }
        Map<String, String> failures =
                staged.watchedFailures().stream().collect(Collectors.toMap(CheckFailure::check, CheckFailure::reason));
        Tuple runs = Tuple.tuple()
                .addUUID(submission)
                .addArrayOfString(checks.toArray(String[]::new))
                .addArrayOfLong(checks.stream()
                        .map(check -> staged.watchedByCheck().getOrDefault(check, 0L))
                        .toArray(Long[]::new))
                .addArrayOfString(checks.stream()
                        .map(check -> failures.getOrDefault(check, ""))
                        .toArray(String[]::new));
        return cleared.compose(done -> transaction.preparedQuery(ADD_RUNS).execute(runs))
                .compose(done -> add(transaction, submission, findings));
    }

    private static Future<Void> add(SqlConnection transaction, UUID submission, List<LocatedFinding> findings) {
        Future<Void> all = Future.succeededFuture();
        for (int from = 0; from < findings.size(); from += ROWS) {
            List<LocatedFinding> rows = findings.subList(from, Math.min(findings.size(), from + ROWS));
            Tuple values = Tuple.tuple()
                    .addUUID(submission)
                    .addArrayOfLong(rows.stream().map(LocatedFinding::ordinal).toArray(Long[]::new))
                    .addArrayOfString(rows.stream().map(LocatedFinding::check).toArray(String[]::new))
                    .addArrayOfString(rows.stream().map(LocatedFinding::line).toArray(String[]::new));
            all = all.compose(done ->
                    transaction.preparedQuery(ADD_FINDINGS).execute(values).mapEmpty());
        }
        return all;
    }

    /** Of each check that was watched when the filing was judged. */
    Future<List<Told>> of(SqlClient client, UUID submission) {
        return client.preparedQuery(RUNS_OF_SUBMISSION)
                .execute(Tuple.of(submission))
                .map(rows -> {
                    List<Told> told = new ArrayList<>();
                    rows.forEach(row ->
                            told.add(new Told(row.getString("check_id"), row.getLong("findings"), failure(row))));
                    return told;
                });
    }

    /** The next ones of a filing, of one check or of all. */
    Future<List<Found>> page(SqlClient client, UUID submission, Optional<String> check, long after, int limit) {
        return client.preparedQuery(FINDINGS)
                .execute(Tuple.tuple()
                        .addUUID(submission)
                        .addLong(after)
                        .addString(check.orElse(null))
                        .addInteger(limit))
                .map(rows -> {
                    List<Found> found = new ArrayList<>();
                    rows.forEach(row -> found.add(new Found(row.getLong("ordinal"), row.getString("body"))));
                    return found;
                });
    }

    Future<Totals> totals(SqlClient client, String check) {
        return client.preparedQuery(TOTALS).execute(Tuple.of(check)).map(rows -> {
            Row row = rows.iterator().next();
            return new Totals(
                    row.getLong("filings"), row.getLong("marked"), row.getLong("failed"), row.getLong("findings"));
        });
    }

    /** Those that arrived last, with something found or a failure. */
    Future<List<Marked>> filings(SqlClient client, String check, int limit) {
        return client.preparedQuery(FILINGS).execute(Tuple.of(check, limit)).map(rows -> {
            List<Marked> marked = new ArrayList<>();
            rows.forEach(row -> marked.add(new Marked(
                    row.getUUID("id"),
                    row.getString("institution"),
                    row.getString("dataset"),
                    row.getString("period"),
                    row.getOffsetDateTime("received_at"),
                    row.getLong("findings"),
                    failure(row))));
            return marked;
        });
    }

    private static Optional<String> failure(Row row) {
        return Optional.ofNullable(row.getString("failure"));
    }
}
