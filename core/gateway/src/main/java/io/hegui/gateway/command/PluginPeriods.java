package io.hegui.gateway.command;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Says which version of a plugin judges which periods. */
final class PluginPeriods {
    private PluginPeriods() {}

    /** From when the last one does; empty where it judges all periods. */
    static String ofLatest(JsonArray timeline) {
        return Optional.ofNullable(timeline.getJsonObject(timeline.size() - 1).getString("from"))
                .map(from -> " for periods that end on " + from + " or later")
                .orElse("");
    }

    /** A line for each span; none where one version judges all periods. */
    static List<String> lines(JsonArray timeline) {
        return timeline.size() == 1
                ? List.of()
                : IntStream.range(0, timeline.size())
                        .mapToObj(index -> line(timeline.getJsonObject(index)))
                        .toList();
    }

    private static String line(JsonObject span) {
        String from = Optional.ofNullable(span.getString("from"))
                .map(day -> " on " + day + " or later")
                .orElse("");
        String until = Optional.ofNullable(span.getString("until"))
                .map(day -> (from.isEmpty() ? "" : " and") + " before " + day)
                .orElse("");
        return "periods that end" + from + until + ": "
                + Optional.ofNullable(span.getString("version")).orElse("none");
    }
}
