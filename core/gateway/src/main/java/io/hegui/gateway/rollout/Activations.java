package io.hegui.gateway.rollout;

import com.google.inject.Inject;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
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
import java.util.stream.Collectors;

/** The desired state in the database. Rows are only added; each change is told to all gateways. */
final class Activations {
    /** Where gateways listen. */
    static final String CHANNEL = "hegui_rollout";

    /** One change at a time, whichever gateway makes it. Taken before the lock of the audit log. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(7233173816427291754)";

    private static final String REVISION = "SELECT coalesce(max(revision), 0) AS revision FROM plugin_activation";

    private static final String DESIRED = """
        SELECT DISTINCT ON (plugin) plugin, sha256 FROM plugin_activation ORDER BY plugin, revision DESC
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
        SELECT sha256, previous FROM before WHERE steps > 0 AND sha256 IS NOT NULL ORDER BY steps
        """;

    private static final String ADD = """
        INSERT INTO plugin_activation (revision, plugin, sha256, previous, at, actor, reason)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """;

    private static final String TELL = "SELECT pg_notify('" + CHANNEL + "', $1::text)";

    private final VersionStore versions;
    private final Clock clock;

    @Inject
    Activations(VersionStore versions, Clock clock) {
        this.versions = versions;
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
                        .compose(rows -> {
                            List<String> hashes = new ArrayList<>();
                            rows.forEach(row ->
                                    Optional.ofNullable(row.getString("sha256")).ifPresent(hashes::add));
                            return versions.find(transaction, hashes)
                                    .map(found -> new DesiredState(
                                            revision,
                                            found.stream()
                                                    .collect(Collectors.toMap(
                                                            StagedVersion::plugin, version -> version))));
                        }));
    }

    /** Where rollbacks of a plugin lead, the nearest first. */
    Future<List<Step>> before(SqlClient client, String plugin) {
        return client.preparedQuery(BEFORE).execute(Tuple.of(plugin)).compose(rows -> {
            List<String> hashes = new ArrayList<>();
            Map<Integer, Optional<Long>> previous = new HashMap<>();
            for (Row row : rows) {
                previous.put(hashes.size(), Optional.ofNullable(row.getLong("previous")));
                hashes.add(row.getString("sha256"));
            }
            return versions.find(client, hashes).map(found -> {
                Map<String, StagedVersion> byHash =
                        found.stream().collect(Collectors.toMap(StagedVersion::sha256, version -> version));
                List<Step> steps = new ArrayList<>();
                for (int i = 0; i < hashes.size(); i++) {
                    steps.add(new Step(
                            plugin,
                            Optional.ofNullable(byHash.get(hashes.get(i))),
                            previous.getOrDefault(i, Optional.empty())));
                }
                return steps;
            });
        });
    }

    /** The step that makes a version active, and from which a rollback returns to what is active now. */
    Future<Step> forward(SqlClient transaction, String plugin, Optional<StagedVersion> version) {
        return transaction.preparedQuery(LATEST).execute(Tuple.of(plugin)).map(rows -> {
            Optional<Long> latest = Optional.empty();
            for (Row row : rows) {
                latest = Optional.of(row.getLong("revision"));
            }
            return new Step(plugin, version, latest);
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
                    .compose(added -> transaction.preparedQuery(TELL).execute(Tuple.of(Long.toString(revision))))
                    .map(told -> Optional.of(revision));
        });
    }
}
