package io.hegui.gateway.trial;

import com.google.inject.Inject;
import io.hegui.gateway.audit.AuditLog;
import io.hegui.gateway.submission.Submission;
import io.hegui.gateway.submission.Submissions;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.UUID;

/** Filings that operators name: each trial of their datasets judges them. */
final class AcceptanceCorpus {
    private static final String ALL = """
            SELECT a.submission_id, a.reason, a.added_by, a.added_at, s.institution, s.dataset, s.period, s.verdict
              FROM acceptance_filing a JOIN submission s ON s.id = a.submission_id
             ORDER BY s.dataset, s.period, a.submission_id
            """;

    private static final String ADD = """
            INSERT INTO acceptance_filing (submission_id, reason, added_by, added_at) VALUES ($1, $2, $3, now())
                ON CONFLICT (submission_id) DO NOTHING
            """;

    private static final String REMOVE = "DELETE FROM acceptance_filing WHERE submission_id = $1";

    private final Pool pool;
    private final Submissions submissions;
    private final AuditLog audit;

    @Inject
    AcceptanceCorpus(Pool pool, Submissions submissions, AuditLog audit) {
        this.pool = pool;
        this.submissions = submissions;
        this.audit = audit;
    }

    /** All of it, as operators read it. */
    Future<JsonObject> all() {
        return pool.query(ALL).execute().map(rows -> {
            JsonArray items = new JsonArray();
            rows.forEach(row -> items.add(new JsonObject()
                    .put("submission", row.getUUID("submission_id").toString())
                    .put("institution", row.getString("institution"))
                    .put("dataset", row.getString("dataset"))
                    .put("period", row.getString("period"))
                    .put("verdict", row.getString("verdict"))
                    .put("reason", row.getString("reason"))
                    .put("addedBy", row.getString("added_by"))
                    .put("addedAt", row.getOffsetDateTime("added_at").toString())));
            return new JsonObject().put("items", items);
        });
    }

    /** Adds a filing, unless it is there. Fails with a problem if there is none, or it is a test or not decided yet. */
    Future<Void> add(UUID id, String reason, String actor) {
        return submissions.find(pool, id).compose(found -> {
            Optional<Submission> stored = found.filter(each -> !each.test());
            if (stored.isEmpty()) {
                return Future.failedFuture(TrialProblems.noFiling(id));
            }
            if (stored.get().verdict().isEmpty()) {
                return Future.failedFuture(TrialProblems.notDecided(id));
            }
            return change(ADD, Tuple.of(id, reason, actor), "acceptance.added", id, reason, actor);
        });
    }

    /** Takes one out, if it is there. */
    Future<Void> remove(UUID id, String reason, String actor) {
        return change(REMOVE, Tuple.of(id), "acceptance.removed", id, reason, actor);
    }

    private Future<Void> change(String query, Tuple values, String action, UUID id, String reason, String actor) {
        return pool.withTransaction(transaction -> transaction
                .preparedQuery(query)
                .execute(values)
                .compose(rows -> rows.rowCount() == 0
                        ? Future.succeededFuture()
                        : audit.append(
                                transaction, actor, action, id.toString(), new JsonObject().put("reason", reason))));
    }
}
