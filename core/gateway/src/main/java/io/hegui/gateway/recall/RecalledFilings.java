package io.hegui.gateway.recall;

import com.google.inject.Inject;
import io.hegui.gateway.run.Node;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which filings are to be judged again. Nothing is kept of that: it follows from what is on record of them, so that it goes on
 * wherever a gateway was stopped.
 */
final class RecalledFilings {
    /** A filing that a recall is about. */
    private static final String CONCERNED = """
            period_end(s.period) BETWEEN coalesce(%1$s.first_day, '-infinity') AND coalesce(%1$s.last_day, 'infinity')
            AND (%1$s.version IS NULL
                 OR EXISTS (SELECT FROM catalogue c JOIN plugin_version v ON v.sha256 = ANY (c.plugins)
                             WHERE c.id = s.catalogue AND v.plugin = %1$s.plugin AND v.version = %1$s.version))
            """;

    private static final String DONE = """
            EXISTS (SELECT FROM rejudgement j
                     WHERE j.submission_id = s.id AND j.recall = r.id AND j.cause = '%s'
                       AND (j.outcome = 'NOTED' OR (j.outcome = 'NOT_JUDGED' AND %s)))
            """;

    /** Whatever a recall is about, its check has to do with: of that there is an index, for a check that is given. */
    private static final String FROM = """
             FROM recall r JOIN submission s ON NOT s.test AND s.verdict IS NOT NULL AND s.catalogue IS NOT NULL
               AND judged_checks(s.findings_by_check, s.failures, s.withdrawn_checks) @> ARRAY[$2::text] AND
            """ + CONCERNED.formatted("r") + """
             WHERE r.id = $1 AND r.confirmed_at IS NOT NULL
            """;

    /** The check found something, or failed. */
    private static final String RECALLED = FROM + """
               AND r.taken_back_at IS NULL
               AND NOT r.check_id = ANY (s.withdrawn_checks)
               AND (s.findings_by_check ? r.check_id
                    OR s.failures @> jsonb_build_array(jsonb_build_object('check', r.check_id)))
               AND NOT
            """ + DONE;

    /** They were judged without the check, and no other recall says that they are to be. What is only watched changes none. */
    private static final String TAKEN_BACK = FROM + """
               AND r.taken_back_at IS NOT NULL
               AND NOT coalesce(s.stages -> 'watched' ? r.check_id, false)
               AND (r.check_id = ANY (s.withdrawn_checks)
                    OR EXISTS (SELECT FROM rejudgement n
                                WHERE n.submission_id = s.id AND n.recall = r.id AND n.cause = 'RECALLED'
                                  AND n.outcome = 'NOTED'))
               AND NOT EXISTS (SELECT FROM recall o
                                WHERE o.check_id = r.check_id AND o.confirmed_at IS NOT NULL
                                  AND o.taken_back_at IS NULL AND
            """ + CONCERNED.formatted("o") + ") AND NOT " + DONE;

    private static final String HERE = "$3 = ANY (j.tried_on)";

    private static final String FIND = "SELECT s.id, s.catalogue";

    private static final String ORDER = " ORDER BY s.catalogue, s.received_at, s.id LIMIT " + RecalledFilings.AT_ONCE;

    /** So many are looked for at once. */
    static final int AT_ONCE = 10_000;

    private static final String RETRY = """
            UPDATE rejudgement SET tried_on = array_remove(tried_on, $1) WHERE outcome = 'NOT_JUDGED' AND $1 = ANY (tried_on)
            """;

    private final Pool pool;
    private final Node node;

    @Inject
    RecalledFilings(Pool pool, Node node) {
        this.pool = pool;
        this.node = node;
    }

    /** Ids by the catalogue that judged them, the oldest first; those left out that this gateway could not judge. */
    Future<Map<String, List<UUID>>> find(Recall recall, Cause cause) {
        return pool.preparedQuery(statement(cause))
                .execute(Tuple.of(recall.id(), recall.check(), node.id()))
                .map(rows -> {
                    Map<String, List<UUID>> byCatalogue = new LinkedHashMap<>();
                    rows.forEach(row -> byCatalogue
                            .computeIfAbsent(row.getString("catalogue"), first -> new ArrayList<>())
                            .add(row.getUUID("id")));
                    return byCatalogue;
                });
    }

    /** Takes recall, check and node. */
    static String statement(Cause cause) {
        return FIND + concerned(cause, HERE) + ORDER;
    }

    /** How many no gateway has been at. */
    Future<Long> left(Recall recall, Cause cause) {
        return pool.preparedQuery("SELECT count(*) AS filings" + concerned(cause, "true"))
                .execute(Tuple.of(recall.id(), recall.check()))
                .map(rows -> rows.iterator().next().getLong("filings"));
    }

    private static String concerned(Cause cause, String tried) {
        return (cause == Cause.RECALLED ? RECALLED : TAKEN_BACK).formatted(cause, tried);
    }

    /** What could not be judged here is tried once more from now on. */
    Future<Void> retry() {
        return pool.preparedQuery(RETRY).execute(Tuple.of(node.id())).mapEmpty();
    }
}
