package io.hegui.gateway.rollout;

import com.google.inject.Inject;
import io.hegui.gateway.observe.Alarms;
import io.hegui.gateway.plugin.CatalogueTimeline;
import io.hegui.gateway.plugin.GenerationView;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.run.Node;
import io.hegui.sdk.Language;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All plugins: what is staged, what is wanted, and what has become of it on this gateway. */
final class PluginOverview {
    private final Vertx vertx;
    private final Pool pool;
    private final VersionStore versions;
    private final Activations activations;
    private final NodePlugins node;
    private final Following following;
    private final PluginHost host;
    private final Node self;
    private final Trips trips;
    private final Alarms alarms;

    @Inject
    PluginOverview(
            Vertx vertx,
            Pool pool,
            VersionStore versions,
            Activations activations,
            NodePlugins node,
            Following following,
            PluginHost host,
            Node self,
            Trips trips,
            Alarms alarms) {
        this.vertx = vertx;
        this.pool = pool;
        this.versions = versions;
        this.activations = activations;
        this.node = node;
        this.following = following;
        this.host = host;
        this.self = self;
        this.trips = trips;
        this.alarms = alarms;
    }

    Future<JsonObject> all(Language language) {
        return pool.withTransaction(activations::desired)
                .compose(desired -> versions.all(pool)
                        .compose(staged -> trips.all()
                                .compose(tripped -> vertx.executeBlocking(host::generations, false)
                                        .map(generations -> json(desired, staged, tripped, generations, language)
                                                .put("nodeProblems", problems(language))))));
    }

    private JsonObject json(
            DesiredState desired,
            List<StagedVersion> staged,
            List<Trips.Recorded> tripped,
            List<GenerationView> generations,
            Language language) {
        Map<String, JsonObject> lastTrips = new HashMap<>();
        tripped.forEach(trip -> lastTrips.put(trip.sha256(), PluginJson.of(trip)));
        Map<String, JsonObject> plugins = new TreeMap<>();
        for (StagedVersion version : staged) {
            VersionTimeline timeline = desired.timeline(version.plugin());
            boolean active = timeline.names(version.sha256());
            JsonObject json = PluginJson.of(version).put("state", active ? "ACTIVE" : "STAGED");
            Optional.ofNullable(lastTrips.get(version.sha256())).ifPresent(trip -> json.put("tripped", trip));
            plugin(plugins, version.plugin()).getJsonArray("versions").add(json);
            timeline.latest()
                    .ifPresent(latest -> plugin(plugins, version.plugin()).put("active", latest.version()));
            plugin(plugins, version.plugin()).put("timeline", PluginJson.of(timeline));
        }
        generations.forEach(generation ->
                plugin(plugins, generation.plugin()).getJsonArray("generations").add(PluginJson.of(generation)));
        return new JsonObject()
                .put("node", self.id())
                .put("revision", desired.revision())
                .put("nodeRevision", node.active().revision())
                .put(
                        "alarms",
                        new JsonArray(alarms.open().stream().map(PluginJson::of).toList()))
                .put("catalogue", host.current().catalogue().id())
                .put("catalogues", catalogues(language))
                .put("items", new JsonArray(List.copyOf(plugins.values())));
    }

    /** What judges which periods here. */
    private JsonArray catalogues(Language language) {
        CatalogueTimeline timeline = host.timeline();
        JsonArray catalogues = new JsonArray();
        timeline.earlier().forEach(each -> {
            JsonObject json = new JsonObject().put("until", each.until().toString());
            each.catalogue()
                    .loaded()
                    .ifPresent(there -> json.put("catalogue", there.catalogue().id()));
            if (!each.catalogue().problems().isEmpty()) {
                json.put(
                        "problems",
                        new JsonArray(each.catalogue().problems().stream()
                                .map(problem -> problem.in(language))
                                .toList()));
            }
            catalogues.add(json);
        });
        return catalogues.add(
                new JsonObject().put("catalogue", timeline.latest().catalogue().id()));
    }

    private JsonArray problems(Language language) {
        return new JsonArray(following.problems().stream()
                .map(problem -> problem.in(language))
                .toList());
    }

    private static JsonObject plugin(Map<String, JsonObject> plugins, String id) {
        return plugins.computeIfAbsent(
                id,
                first -> new JsonObject()
                        .put("plugin", id)
                        .put("versions", new JsonArray())
                        .put("generations", new JsonArray()));
    }
}
