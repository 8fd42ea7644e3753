package io.hegui.gateway.rollout;

import com.google.inject.Inject;
import io.hegui.gateway.http.ProblemException;
import io.hegui.sdk.Text;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;

/** What was done with a plugin, out of the audit log, newest first. */
final class PluginHistory {
    private static final int PAGE = 200;

    private static final String EVENTS = """
        SELECT seq, at, actor, action, details FROM audit_event
         WHERE subject = $1 AND seq < $2 AND (action LIKE 'plugin.%' OR action LIKE 'generation.%')
         ORDER BY seq DESC
         LIMIT $3
        """;

    private final Pool pool;

    @Inject
    PluginHistory(Pool pool) {
        this.pool = pool;
    }

    /** @param cursor where the page before ended, "" for the first */
    Future<JsonObject> page(String plugin, String cursor) {
        return pool.preparedQuery(EVENTS)
                .execute(Tuple.of(plugin, before(cursor), PAGE))
                .map(rows -> {
                    if (rows.size() == 0 && cursor.isEmpty()) {
                        throw RolloutProblems.unknown(plugin);
                    }
                    JsonArray items = new JsonArray();
                    long last = 0;
                    for (Row row : rows) {
                        last = row.getLong("seq");
                        items.add(new JsonObject()
                                .put("at", row.getOffsetDateTime("at").toString())
                                .put("actor", row.getString("actor"))
                                .put("action", row.getString("action"))
                                .put("details", new JsonObject(row.getString("details"))));
                    }
                    JsonObject page = new JsonObject().put("items", items);
                    return rows.size() == PAGE ? page.put("next", Long.toString(last)) : page;
                });
    }

    private static long before(String cursor) {
        try {
            return cursor.isEmpty() ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw ProblemException.badRequest(Text.of("cursor 无效。", "The cursor is not one of ours."));
        }
    }
}
