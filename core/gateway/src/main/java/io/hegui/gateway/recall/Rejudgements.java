package io.hegui.gateway.recall;

import com.google.inject.Inject;
import io.hegui.gateway.submission.SubmissionJson;
import io.hegui.sdk.Language;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.UUID;

/** What filers and operators read of filings that were judged again. */
public final class Rejudgements {
    private static final String SELECT = """
            SELECT j.id, j.submission_id, j.institution, s.dataset, s.period, j.cause, j.outcome, j.before, j.after, j.problem,
                   j.notice, j.at, r.id AS recall, r.check_id, r.reason, r.taken_back_reason
              FROM rejudgement j
              JOIN recall r ON r.id = j.recall
              JOIN submission s ON s.id = j.submission_id
            """;

    private static final String OF_SUBMISSION = SELECT + " WHERE j.submission_id = $1 ORDER BY j.id";

    private static final String PAGE = SELECT + """
             WHERE ($1::text IS NULL OR j.institution = $1)
               AND ($2::uuid IS NULL OR j.recall = $2)
               AND ($3::text IS NULL OR r.check_id = $3)
               AND ($4::bigint IS NULL OR j.id < $4)
             ORDER BY j.id DESC
             LIMIT $5
            """;

    private static final String COUNT = """
            SELECT cause, outcome, count(*) AS filings,
                   count(*) FILTER (WHERE after ->> 'verdict' <> before ->> 'verdict') AS changed
              FROM rejudgement WHERE recall = $1 GROUP BY cause, outcome
            """;

    private final Pool pool;

    @Inject
    Rejudgements(Pool pool) {
        this.pool = pool;
    }

    /**
     * Which to show.
     *
     * @param after id of the last one of the page before
     * @param limit page size
     */
    record Query(
            Optional<String> institution,
            Optional<UUID> recall,
            Optional<String> check,
            Optional<Long> after,
            int limit) {}

    /** Of one filing, the first first. */
    public Future<JsonArray> of(UUID submission, Language language) {
        return pool.preparedQuery(OF_SUBMISSION).execute(Tuple.of(submission)).map(rows -> items(rows, language));
    }

    /** Newest first. */
    Future<JsonObject> page(Query query, Language language) {
        Tuple values = Tuple.tuple()
                .addString(query.institution().orElse(null))
                .addUUID(query.recall().orElse(null))
                .addString(query.check().orElse(null))
                .addLong(query.after().orElse(null))
                .addInteger(query.limit());
        return pool.preparedQuery(PAGE).execute(values).map(rows -> {
            JsonArray items = items(rows, language);
            JsonObject page = new JsonObject().put("items", items);
            if (items.size() == query.limit()) {
                page.put("next", items.getJsonObject(items.size() - 1).getString("id"));
            }
            return page;
        });
    }

    /** How many there are of a recall. */
    Future<JsonObject> counts(UUID recall, Cause cause) {
        return pool.preparedQuery(COUNT).execute(Tuple.of(recall)).map(rows -> {
            JsonObject counts =
                    new JsonObject().put("ofRecord", 0L).put("noted", 0L).put("notJudged", 0L);
            long changed = 0;
            for (Row row : rows) {
                if (row.getString("cause").equals(cause.name())) {
                    counts.put(name(Outcome.valueOf(row.getString("outcome"))), row.getLong("filings"));
                    changed += row.getLong("changed");
                }
            }
            return counts.put("verdictsChanged", changed);
        });
    }

    private static String name(Outcome outcome) {
        return switch (outcome) {
            case OF_RECORD -> "ofRecord";
            case NOTED -> "noted";
            case NOT_JUDGED -> "notJudged";
        };
    }

    private static JsonArray items(RowSet<Row> rows, Language language) {
        JsonArray items = new JsonArray();
        rows.forEach(row -> items.add(item(row, language)));
        return items;
    }

    private static JsonObject item(Row row, Language language) {
        Cause cause = Cause.valueOf(row.getString("cause"));
        Optional<String> takenBack = Optional.ofNullable(row.getString("taken_back_reason"));
        JsonObject item = new JsonObject()
                .put("id", Long.toString(row.getLong("id")))
                .put("submission", row.getUUID("submission_id").toString())
                .put("institution", row.getString("institution"))
                .put("dataset", row.getString("dataset"))
                .put("period", row.getString("period"))
                .put("check", row.getString("check_id"))
                .put("recall", row.getUUID("recall").toString())
                .put("cause", cause.name())
                .put(
                        "reason",
                        takenBack.filter(reason -> cause == Cause.TAKEN_BACK).orElse(row.getString("reason")))
                .put("outcome", row.getString("outcome"))
                .put("before", row.getJsonObject("before"))
                .put("after", row.getJsonObject("after"))
                .put("at", SubmissionJson.time(row.getOffsetDateTime("at")))
                .put("notice", row.getString("notice"));
        Optional.ofNullable(row.getString("problem"))
                .ifPresent(problem ->
                        item.put("problem", Obstacle.valueOf(problem).text().in(language)));
        return item;
    }
}
