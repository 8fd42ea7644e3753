package io.hegui.gateway.finding;

import com.google.inject.Inject;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Located findings of judgements that are not of record, in the database. */
public final class BesideFindings {
    private static final int ROWS = 1_000;

    /** They are removed where they come from by whoever puts others there. */
    private static final String MOVE = """
            INSERT INTO finding_beside (submission_id, judgement, ordinal, check_id, kind, severity, unknown, fingerprint, body,
                                        supervised)
            SELECT f.submission_id, $2, f.ordinal, f.check_id, f.kind, f.severity, f.unknown, f.fingerprint, f.body, s.body
              FROM finding f
              LEFT JOIN supervised_finding s ON s.submission_id = f.submission_id AND s.ordinal = f.ordinal
             WHERE f.submission_id = $1
            """;

    private static final String ADD = """
            INSERT INTO finding_beside (submission_id, judgement, ordinal, check_id, kind, severity, unknown, fingerprint, body,
                                        supervised)
            SELECT $1, $2, f.* FROM unnest($3::bigint[], $4::text[], $5::text[], $6::text[], $7::boolean[], $8::text[],
                                           $9::text[], $10::text[]) AS f
            """;

    private static final String PAGE = """
            SELECT ordinal, body, supervised FROM finding_beside
             WHERE submission_id = $1 AND judgement = $2 AND ordinal > $3
               AND ($4::text IS NULL OR check_id = $4)
               AND ($5::text IS NULL OR severity = $5)
             ORDER BY ordinal
             LIMIT $6
            """;

    private static final String KNOWN = """
            SELECT 1 FROM rejudgement
             WHERE submission_id = $1 AND $2 IN ((before ->> 'number')::integer, (after ->> 'number')::integer) LIMIT 1
            """;

    @Inject
    public BesideFindings() {}

    /** Whether a filing has such a judgement. */
    Future<Boolean> isKnown(SqlClient client, UUID submission, int judgement) {
        return client.preparedQuery(KNOWN)
                .execute(Tuple.of(submission, judgement))
                .map(rows -> rows.size() > 0);
    }

    /**
     * A page of those of one judgement, without explanations: what was explained stands in the judgement of record.
     *
     * @param supervised takes what is for the supervisor alone, by ordinal
     */
    Future<List<ExplainedFinding>> page(
            SqlClient client, UUID submission, int judgement, FindingQuery query, Map<Long, String> supervised) {
        Tuple values = Tuple.tuple()
                .addUUID(submission)
                .addInteger(judgement)
                .addLong(query.after())
                .addString(query.check().orElse(null))
                .addString(query.severity().map(Enum::name).orElse(null))
                .addInteger(query.limit());
        return client.preparedQuery(PAGE).execute(values).map(rows -> {
            List<ExplainedFinding> page = new ArrayList<>();
            for (Row row : rows) {
                page.add(new ExplainedFinding(row.getLong("ordinal"), row.getString("body"), Optional.empty()));
                Optional.ofNullable(row.getString("supervised"))
                        .ifPresent(line -> supervised.put(row.getLong("ordinal"), line));
            }
            return page;
        });
    }

    /** Keeps those of record as those of the judgement that they belong to. */
    public Future<Void> keep(SqlConnection transaction, UUID submission, int judgement) {
        return transaction
                .preparedQuery(MOVE)
                .execute(Tuple.of(submission, judgement))
                .mapEmpty();
    }

    /** Adds those of a judgement that does not become the one of record. */
    public Future<Void> add(SqlConnection transaction, UUID submission, int judgement, FindingsFile findings) {
        List<LocatedFinding> located = findings.located();
        Map<Long, String> supervised = findings.supervised().stream()
                .collect(Collectors.toMap(SupervisedFinding::ordinal, SupervisedFinding::line));
        Future<Void> all = Future.succeededFuture();
        for (int from = 0; from < located.size(); from += ROWS) {
            List<LocatedFinding> rows = located.subList(from, Math.min(located.size(), from + ROWS));
            all = all.compose(done -> transaction
                    .preparedQuery(ADD)
                    .execute(values(submission, judgement, rows, supervised))
                    .mapEmpty());
        }
        return all;
    }

    private static Tuple values(
            UUID submission, int judgement, List<LocatedFinding> rows, Map<Long, String> supervised) {
        return Tuple.tuple()
                .addUUID(submission)
                .addInteger(judgement)
                .addArrayOfLong(rows.stream().map(LocatedFinding::ordinal).toArray(Long[]::new))
                .addArrayOfString(texts(rows, LocatedFinding::check))
                .addArrayOfString(texts(rows, LocatedFinding::kind))
                .addArrayOfString(texts(rows, LocatedFinding::severity))
                .addArrayOfBoolean(rows.stream().map(LocatedFinding::unknown).toArray(Boolean[]::new))
                .addArrayOfString(texts(rows, LocatedFinding::fingerprint))
                .addArrayOfString(texts(rows, LocatedFinding::line))
                .addArrayOfString(
                        rows.stream().map(row -> supervised.get(row.ordinal())).toArray(String[]::new));
    }

    private static String[] texts(List<LocatedFinding> rows, Function<LocatedFinding, String> part) {
        return rows.stream().map(part).toArray(String[]::new);
    }
}
