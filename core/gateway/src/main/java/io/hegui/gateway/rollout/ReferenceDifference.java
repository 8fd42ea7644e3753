package io.hegui.gateway.rollout;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/** What an edition changes, line by line, whatever the order of the lines. */
final class ReferenceDifference {
    /** An operator reads no more than that; the files themselves tell the rest. */
    private static final int MOST_LINES = 200;

    private ReferenceDifference() {}

    /** The files that differ, with the lines that are new and those that are gone. */
    static JsonArray between(SortedMap<String, byte[]> before, SortedMap<String, byte[]> after) {
        JsonArray changed = new JsonArray();
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            byte[] earlier = before.getOrDefault(name, new byte[0]);
            byte[] later = after.getOrDefault(name, new byte[0]);
            if (!Arrays.equals(earlier, later) || before.containsKey(name) != after.containsKey(name)) {
                changed.add(new JsonObject()
                        .put("file", name)
                        .put("added", without(later, earlier))
                        .put("removed", without(earlier, later)));
            }
        }
        return changed;
    }

    private static JsonArray without(byte[] file, byte[] other) {
        List<String> rest = new ArrayList<>(lines(file));
        lines(other).forEach(rest::remove);
        JsonArray shown = new JsonArray(rest.subList(0, Math.min(MOST_LINES, rest.size())));
        return rest.size() > MOST_LINES ? shown.add("... and " + (rest.size() - MOST_LINES) + " more") : shown;
    }

    private static List<String> lines(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).lines().toList();
    }
}
