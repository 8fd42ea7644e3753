package io.hegui.gateway.rollout;

import com.google.inject.Inject;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The desired state in the database. Rows are only added; each change is told to all gateways. */
final class Activations {
    /** Where gateways listen. */
    static final String CHANNEL = "hegui_rollout";

    /** One change at a time, whichever gateway makes it. Taken before the lock of the audit log. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(7233173816427291754)";

    private static final String REVISION = "SELECT coalesce(max(revision), 0) AS revision FROM plugin_activation";

    private static final String DESIRED = """
        SELECT DISTINCT ON (plugin) plugin, revision, sha256 FROM plugin_activation ORDER BY plugin, revision DESC
        """;

    private static final String LATEST = """
        SELECT revision FROM plugin_activation WHERE plugin = $1 ORDER BY revision DESC LIMIT 1
        """;

    /** The version that was active before, and before that, ...; a time without any is passed over. */
    private static final String BEFORE = """
        WITH RECURSIVE before AS (
            SELECT a.revision, a.sha256, a.previous, 0 AS steps FROM plugin_activation a
             WHERE a.plugin = $1 AND a.revision = (SELECT max(revision) FROM plugin_activation WHERE plugin = $1)
            UNION ALL
            SELECT a.revision, a.sha256, a.previous, before.steps + 1
              FROM plugin_activation a JOIN before ON a.plugin = $1 AND a.revision = before.previous)
        SELECT $1 AS plugin, revision, sha256, previous FROM before WHERE steps > 0 AND sha256 IS NOT NULL ORDER BY steps
        """;

    private static final String ADD = """
        INSERT INTO plugin_activation (revision, plugin, sha256, previous, at, actor, reason)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """;

    private static final String TELL = "SELECT pg_notify('" + CHANNEL + "', $1::text)";

    private final TimelineStore timelines;
    private final Clock clock;

    @Inject
    Activations(TimelineStore timelines, Clock clock) {
        this.timelines = timelines;
        this.clock = clock;
    }

    /** Held until the transaction ends; to be taken before any other lock. */
    Future<Void> lock(SqlConnection transaction) {
        return transaction.query(LOCK).execute().mapEmpty();
    }

    Future<Long> revision(SqlClient client) {
        return client.preparedQuery(REVISION)
                .execute()
                .map(rows -> rows.iterator().next().getLong("revision"));
    }

    /** Read in one transaction, so that revision and versions belong together. */
    Future<DesiredState> desired(SqlConnection transaction) {
        return transaction
                .query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
                .execute()
                .compose(set -> revision(transaction))
                .compose(revision -> transaction
                        .preparedQuery(DESIRED)
                        .execute()
                        .compose(rows -> timelines.of(transaction, latest(rows)))
                        .map(found -> {
                            Map<String, VersionTimeline> byPlugin = new HashMap<>();
                            found.forEach((key, timeline) -> {
                                if (!timeline.isNone()) {
                                    byPlugin.put(key.plugin(), timeline);
                                }
                            });
                            return new DesiredState(revision, byPlugin);
                        }));
    }

    private static Map<TimelineStore.Key, Optional<String>> latest(RowSet<Row> rows) {
        Map<TimelineStore.Key, Optional<String>> latest = new HashMap<>();
        rows.forEach(row -> latest.put(key(row), Optional.ofNullable(row.getString("sha256"))));
        return latest;
    }

    private static TimelineStore.Key key(Row row) {
        return new TimelineStore.Key(row.getString("plugin"), row.getLong("revision"));
    }

    /** Where rollbacks of a plugin lead, the nearest first. */
    Future<List<Step>> before(SqlClient client, String plugin) {
        return client.preparedQuery(BEFORE)
                .execute(Tuple.of(plugin))
                .compose(rows -> timelines.of(client, latest(rows)).map(found -> {
                    List<Step> steps = new ArrayList<>();
                    for (Row row : rows) {
                        steps.add(new Step(
                                plugin,
                                found.getOrDefault(key(row), VersionTimeline.none()),
                                Optional.ofNullable(row.getLong("previous"))));
                    }
                    return steps;
                }));
    }

    /** The step to a timeline from which a rollback returns to what is active now. */
    Future<Step> forward(SqlClient transaction, String plugin, VersionTimeline timeline) {
        return transaction.preparedQuery(LATEST).execute(Tuple.of(plugin)).map(rows -> {
            Optional<Long> latest = Optional.empty();
            for (Row row : rows) {
                latest = Optional.of(row.getLong("revision"));
            }
            return new Step(plugin, timeline, latest);
        });
    }

    /**
     * Adds a change, and tells all gateways of it when the transaction commits. The lock is held.
     *
     * @param base the revision on which the change was prepared
     * @return the new revision; empty if there is a newer one than the base, and nothing was done
     */
    Future<Optional<Long>> add(SqlConnection transaction, long base, List<Step> steps, String actor, String reason) {
        return revision(transaction).compose(latest -> {
            if (latest != base) {
                return Future.succeededFuture(Optional.empty());
            }
            long revision = base + 1;
            OffsetDateTime now = OffsetDateTime.now(clock);
            List<Tuple> rows = steps.stream()
                    .map(step -> Tuple.tuple()
                            .addLong(revision)
                            .addString(step.plugin())
                            .addString(step.version().map(StagedVersion::sha256).orElse(null))
                            .addLong(step.previous().orElse(null))
                            .addOffsetDateTime(now)
                            .addString(actor)
                            .addString(reason))
                    .toList();
            return transaction
                    .preparedQuery(ADD)
                    .executeBatch(rows)
                    .compose(added -> timelines.add(transaction, revision, steps))
                    .compose(added -> transaction.preparedQuery(TELL).execute(Tuple.of(Long.toString(revision))))
                    .map(told -> Optional.of(revision));
        });
    }
}
