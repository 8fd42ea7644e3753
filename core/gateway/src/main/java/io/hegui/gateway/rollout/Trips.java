package io.hegui.gateway.rollout;

import com.google.inject.Inject;
import io.hegui.gateway.audit.AuditLog;
import io.hegui.gateway.plugin.VersionBreaker.Trip;
import io.hegui.gateway.run.Node;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The record of active versions that could not do their work. */
final class Trips {
    private static final String ADD = """
        INSERT INTO plugin_trip (plugin, revision, sha256, at, node, reason)
        SELECT a.plugin, a.revision, $2, $3, $4, $5 FROM plugin_activation a
         WHERE a.plugin = $1
           AND a.revision = (SELECT max(revision) FROM plugin_activation WHERE plugin = $1)
           AND (a.sha256 = $2
                OR EXISTS (SELECT 1 FROM plugin_activation_earlier e
                            WHERE e.plugin = a.plugin AND e.revision = a.revision AND e.sha256 = $2))
        ON CONFLICT DO NOTHING
        """;

    private static final String ANSWERED = """
        UPDATE plugin_trip SET response = $3
         WHERE plugin = $1 AND response IS NULL
           AND revision = (SELECT max(revision) FROM plugin_trip WHERE plugin = $1 AND sha256 = $2)
        """;

    private static final String OF_PLUGIN = "SELECT sha256 FROM plugin_trip WHERE plugin = $1";

    private static final String SELECT = """
        SELECT t.plugin, v.version, t.sha256, t.at, t.node, t.reason, t.response, r.version AS returned
          FROM plugin_trip t
          JOIN plugin_version v ON v.sha256 = t.sha256
          LEFT JOIN plugin_activation a ON a.plugin = t.plugin AND a.revision = t.response
          LEFT JOIN plugin_version r ON r.sha256 = a.sha256
        """;

    private static final String ALL = SELECT + " ORDER BY t.at";

    /** Nobody has changed the plugin since. */
    private static final String OPEN = SELECT + """
         WHERE (SELECT max(revision) FROM plugin_activation WHERE plugin = t.plugin) IN (t.revision, t.response)
         ORDER BY t.plugin
        """;

    private final Pool pool;
    private final Activations activations;
    private final AuditLog audit;
    private final Node node;
    private final Clock clock;

    @Inject
    Trips(Pool pool, Activations activations, AuditLog audit, Node node, Clock clock) {
        this.pool = pool;
        this.activations = activations;
        this.audit = audit;
        this.node = node;
        this.clock = clock;
    }

    /**
     * A trip on record.
     *
     * @param node the gateway that noticed it first
     * @param returned the version that took its place; empty if it stayed active
     */
    record Recorded(
            String plugin,
            String version,
            String sha256,
            OffsetDateTime at,
            String node,
            String reason,
            Optional<String> returned) {}

    /** False if it is on record already, or the version is not active any more. */
    Future<Boolean> add(Trip trip) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        String plugin = trip.version().id();
        return pool.withTransaction(transaction -> activations
                .lock(transaction)
                .compose(locked -> transaction
                        .preparedQuery(ADD)
                        .execute(Tuple.of(plugin, trip.version().sha256(), now, node.id(), trip.reason())))
                .compose(added -> added.rowCount() == 0
                        ? Future.succeededFuture(false)
                        : audit.append(transaction, node.id(), "plugin.tripped", plugin, details(trip))
                                .map(true)));
    }

    /** The version before has taken its place with that change. */
    Future<Void> answered(Trip trip, long revision) {
        return pool.preparedQuery(ANSWERED)
                .execute(Tuple.of(trip.version().id(), trip.version().sha256(), revision))
                .mapEmpty();
    }

    /** Hashes of a plugin's versions that have tripped at any time. */
    Future<Set<String>> of(SqlClient client, String plugin) {
        return client.preparedQuery(OF_PLUGIN).execute(Tuple.of(plugin)).map(rows -> {
            Set<String> hashes = new HashSet<>();
            rows.forEach(row -> hashes.add(row.getString("sha256")));
            return hashes;
        });
    }

    /** Oldest first. */
    Future<List<Recorded>> all() {
        return pool.preparedQuery(ALL).execute().map(Trips::all);
    }

    /** Those after which nobody has changed the plugin. */
    Future<List<Recorded>> open() {
        return pool.preparedQuery(OPEN).execute().map(Trips::all);
    }

    private static JsonObject details(Trip trip) {
        return new JsonObject()
                .put("version", trip.version().version())
                .put("sha256", trip.version().sha256())
                .put("reason", trip.reason());
    }

    private static List<Recorded> all(RowSet<Row> rows) {
        List<Recorded> all = new ArrayList<>();
        rows.forEach(row -> all.add(new Recorded(
                row.getString("plugin"),
                row.getString("version"),
                row.getString("sha256"),
                row.getOffsetDateTime("at"),
                row.getString("node"),
                row.getString("reason"),
                Optional.ofNullable(row.getString("returned")))));
        return all;
    }
}
