package io.hegui.gateway.finding;

import com.google.inject.Inject;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What only the supervisor may read of findings across institutions, in the database. It goes when its finding goes; no
 * answer to an institution ever looks here.
 */
public final class SupervisedFindings {
    private static final int ROWS = 1_000;

    private static final String ADD = """
            INSERT INTO supervised_finding (submission_id, ordinal, body)
            SELECT $1, f.* FROM unnest($2::bigint[], $3::text[]) AS f
            """;

    private static final String FIND =
            "SELECT ordinal, body FROM supervised_finding WHERE submission_id = $1 AND ordinal = ANY ($2)";

    @Inject
    public SupervisedFindings() {}

    /** Adds to findings that have just been stored. */
    public Future<Void> add(SqlConnection transaction, UUID submission, List<SupervisedFinding> findings) {
        Future<Void> all = Future.succeededFuture();
        for (int from = 0; from < findings.size(); from += ROWS) {
            List<SupervisedFinding> rows = findings.subList(from, Math.min(findings.size(), from + ROWS));
            all = all.compose(done -> transaction
                    .preparedQuery(ADD)
                    .execute(Tuple.tuple()
                            .addUUID(submission)
                            .addArrayOfLong(rows.stream()
                                    .map(SupervisedFinding::ordinal)
                                    .toArray(Long[]::new))
                            .addArrayOfString(
                                    rows.stream().map(SupervisedFinding::line).toArray(String[]::new)))
                    .mapEmpty());
        }
        return all;
    }

    /** By ordinal, those that there are. */
    Future<Map<Long, String>> of(SqlClient client, UUID submission, List<ExplainedFinding> page) {
        Long[] ordinals = page.stream().map(ExplainedFinding::ordinal).toArray(Long[]::new);
        return client.preparedQuery(FIND)
                .execute(Tuple.tuple().addUUID(submission).addArrayOfLong(ordinals))
                .map(rows -> {
                    Map<Long, String> bodies = new HashMap<>();
                    rows.forEach(row -> bodies.put(row.getLong("ordinal"), row.getString("body")));
                    return bodies;
                });
    }
}
