package io.hegui.gateway.rollout;

import io.hegui.gateway.observe.Alarms.Alarm;
import io.hegui.gateway.plugin.GenerationView;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Plugins as operators read them. */
final class PluginJson {
    private PluginJson() {}

    static JsonObject of(StagedVersion version) {
        return new JsonObject()
                .put("plugin", version.plugin())
                .put("version", version.version())
                .put("sha256", version.sha256())
                .put("file", version.fileName())
                .put("provenance", version.provenance())
                .put("stagedBy", version.stagedBy())
                .put("stagedAt", version.stagedAt().toString())
                .put("reason", version.reason());
    }

    static JsonObject of(Outcome outcome) {
        JsonObject json = new JsonObject()
                .put("plugin", outcome.plugin())
                .put("changed", outcome.changed())
                .put("revision", outcome.revision())
                .put("catalogue", outcome.catalogue());
        outcome.timeline()
                .latest()
                .ifPresent(active -> json.put("version", active.version()).put("sha256", active.sha256()));
        json.put("timeline", of(outcome.timeline()));
        outcome.replaced().ifPresent(replaced -> json.put("replaced", replaced.version()));
        outcome.trial().ifPresent(trial -> json.put("trial", trial));
        return json;
    }

    /** Which version judges filings whose periods end in which days. */
    static JsonArray of(VersionTimeline timeline) {
        JsonArray spans = new JsonArray();
        for (VersionTimeline.Span span : timeline.spans()) {
            JsonObject json = new JsonObject();
            span.from().ifPresent(from -> json.put("from", from.toString()));
            span.until().ifPresent(until -> json.put("until", until.toString()));
            span.version()
                    .ifPresent(version -> json.put("version", version.version()).put("sha256", version.sha256()));
            spans.add(json);
        }
        return spans;
    }

    static JsonObject of(Trips.Recorded trip) {
        JsonObject json = new JsonObject()
                .put("at", trip.at().toString())
                .put("node", trip.node())
                .put("reason", trip.reason());
        trip.returned().ifPresent(version -> json.put("returned", version));
        return json;
    }

    static JsonObject of(Alarm alarm) {
        return new JsonObject()
                .put("kind", alarm.kind())
                .put("subject", alarm.subject())
                .put("text", alarm.text());
    }

    static JsonObject of(GenerationView generation) {
        return new JsonObject()
                .put("version", generation.version())
                .put("sha256", generation.sha256())
                .put("state", generation.state().name())
                .put("runs", generation.leases())
                .put("since", generation.since().toString());
    }
}
