package io.hegui.gateway.rollout;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is active as a gateway notes it beside its copies of the files; a note without days is of before there were any. */
final class TimelineNote {
    private TimelineNote() {}

    /** One span of one plugin. */
    static JsonObject json(String plugin, VersionTimeline.Span span) {
        JsonObject json = new JsonObject().put("plugin", plugin);
        span.until().ifPresent(until -> json.put("until", until.toString()));
        span.version()
                .ifPresent(version -> json.put("version", version.version())
                        .put("sha256", version.sha256())
                        .put("fileName", version.fileName())
                        .put("stagedBy", version.stagedBy())
                        .put("stagedAt", version.stagedAt().toString()));
        return json;
    }

    /** All spans of all plugins, by plugin. */
    static Map<String, VersionTimeline> read(JsonArray spans) {
        Map<String, SortedMap<LocalDate, Optional<StagedVersion>>> earlier = new HashMap<>();
        Map<String, Optional<StagedVersion>> latest = new HashMap<>();
        for (Object each : spans) {
            JsonObject span = (JsonObject) each;
            String plugin = span.getString("plugin");
            if (span.containsKey("until")) {
                earlier.computeIfAbsent(plugin, first -> new TreeMap<>())
                        .put(LocalDate.parse(span.getString("until")), version(span));
            } else {
                latest.put(plugin, version(span));
            }
        }
        Map<String, VersionTimeline> timelines = new HashMap<>();
        latest.forEach((plugin, version) ->
                timelines.put(plugin, new VersionTimeline(earlier.getOrDefault(plugin, new TreeMap<>()), version)));
        return timelines;
    }

    /** As far as it is needed to load it. */
    private static Optional<StagedVersion> version(JsonObject json) {
        return json.containsKey("sha256")
                ? Optional.of(new StagedVersion(
                        json.getString("plugin"),
                        json.getString("version"),
                        json.getString("sha256"),
                        json.getString("fileName"),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        json.getString("stagedBy"),
                        OffsetDateTime.parse(json.getString("stagedAt")),
                        ""))
                : Optional.empty();
    }
}
