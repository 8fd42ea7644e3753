package io.hegui.gateway.rollout;

import com.google.inject.Inject;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** For which periods the versions of each activation are. */
final class TimelineStore {
    private static final String EARLIER = """
        SELECT e.plugin, e.revision, e.until_day, e.sha256
          FROM unnest($1::text[], $2::bigint[]) AS w(plugin, revision)
          JOIN plugin_activation_earlier e USING (plugin, revision)
        """;

    private static final String ADD = """
        INSERT INTO plugin_activation_earlier (plugin, revision, until_day, sha256) VALUES ($1, $2, $3, $4)
        """;

    private final VersionStore versions;

    @Inject
    TimelineStore(VersionStore versions) {
        this.versions = versions;
    }

    /** One activation of one plugin. */
    record Key(String plugin, long revision) {}

    /**
     * The timelines of activations.
     *
     * @param latest hash of the version for the latest periods, empty for none
     */
    Future<Map<Key, VersionTimeline>> of(SqlClient client, Map<Key, Optional<String>> latest) {
        return client.preparedQuery(EARLIER)
                .execute(Tuple.tuple()
                        .addArrayOfString(
                                latest.keySet().stream().map(Key::plugin).toArray(String[]::new))
                        .addArrayOfLong(
                                latest.keySet().stream().map(Key::revision).toArray(Long[]::new)))
                .compose(rows -> {
                    Set<String> hashes = new HashSet<>();
                    latest.values().forEach(hash -> hash.ifPresent(hashes::add));
                    Map<Key, SortedMap<LocalDate, Optional<String>>> earlier = new HashMap<>();
                    for (Row row : rows) {
                        Optional<String> hash = Optional.ofNullable(row.getString("sha256"));
                        hash.ifPresent(hashes::add);
                        earlier.computeIfAbsent(
                                        new Key(row.getString("plugin"), row.getLong("revision")),
                                        first -> new TreeMap<>())
                                .put(row.getLocalDate("until_day"), hash);
                    }
                    return versions.find(client, hashes).map(found -> timelines(latest, earlier, found));
                });
    }

    private static Map<Key, VersionTimeline> timelines(
            Map<Key, Optional<String>> latest,
            Map<Key, SortedMap<LocalDate, Optional<String>>> earlier,
            List<StagedVersion> found) {
        Map<String, StagedVersion> byHash =
                found.stream().collect(Collectors.toMap(StagedVersion::sha256, version -> version));
        Map<Key, VersionTimeline> timelines = new HashMap<>();
        latest.forEach((key, hash) -> {
            SortedMap<LocalDate, Optional<StagedVersion>> spans = new TreeMap<>();
            earlier.getOrDefault(key, Collections.emptySortedMap())
                    .forEach((until, each) -> spans.put(until, each.map(byHash::get)));
            timelines.put(key, new VersionTimeline(spans, hash.map(byHash::get)));
        });
        return timelines;
    }

    /** Keeps what judges earlier periods, once the activation itself is there. */
    Future<Void> add(SqlClient transaction, long revision, List<Step> steps) {
        List<Tuple> rows = new ArrayList<>();
        for (Step step : steps) {
            step.timeline()
                    .earlier()
                    .forEach((until, version) -> rows.add(Tuple.tuple()
                            .addString(step.plugin())
                            .addLong(revision)
                            .addLocalDate(until)
                            .addString(version.map(StagedVersion::sha256).orElse(null))));
        }
        return rows.isEmpty()
                ? Future.succeededFuture()
                : transaction.preparedQuery(ADD).executeBatch(rows).mapEmpty();
    }
}
