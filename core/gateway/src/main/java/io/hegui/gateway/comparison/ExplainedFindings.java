package io.hegui.gateway.comparison;

import com.google.inject.Inject;
import io.hegui.gateway.submission.Submission;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.HashSet;
import java.util.Set;

/** What has been explained, in the database. */
public final class ExplainedFindings {
    private static final String FIND = """
            SELECT DISTINCT check_id, fingerprint FROM explanation
             WHERE institution = $2 AND dataset = $3 AND (fingerprint IS NOT NULL OR submission_id = $1)
               AND check_id <> ALL ($4)
            """;

    private final Pool pool;

    @Inject
    public ExplainedFindings(Pool pool) {
        this.pool = pool;
    }

    /** What bears on a filing; nothing on what it was only warned of, which is in no tally. */
    public Future<Explained> of(Submission submission) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(
                        submission.id(),
                        submission.institution(),
                        submission.dataset(),
                        submission.stages().warned().keySet().toArray(String[]::new)))
                .map(rows -> {
                    Set<String> fingerprints = new HashSet<>();
                    Set<String> checks = new HashSet<>();
                    for (Row row : rows) {
                        String fingerprint = row.getString("fingerprint");
                        if (fingerprint == null) {
                            checks.add(row.getString("check_id"));
                        } else {
                            fingerprints.add(fingerprint);
                        }
                    }
                    return new Explained(fingerprints, checks);
                });
    }
}
