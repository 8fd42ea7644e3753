package io.hegui.gateway.submission;

import io.hegui.engine.check.Stages;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The stages that a run was made under, as they are stored with it; nothing where every check was enforced. */
public final class StagesJson {
    private StagesJson() {}

    public static @Nullable JsonObject of(Stages stages) {
        if (stages.equals(Stages.ENFORCED)) {
            return null;
        }
        return new JsonObject()
                .put("watched", array(stages.watched()))
                .put("warned", warned(stages.warned()))
                .put("leftOut", array(stages.leftOut()));
    }

    static Stages read(@Nullable JsonObject json) {
        if (json == null) {
            return Stages.ENFORCED;
        }
        SortedMap<String, LocalDate> warned = new TreeMap<>();
        json.getJsonObject("warned")
                .forEach(entry -> warned.put(entry.getKey(), LocalDate.parse((String) entry.getValue())));
        return new Stages(set(json.getJsonArray("watched")), warned, set(json.getJsonArray("leftOut")));
    }

    /** Checks that are not enforced yet, and from when they will be. */
    static JsonObject warned(SortedMap<String, LocalDate> warned) {
        JsonObject json = new JsonObject();
        warned.forEach((check, day) -> json.put(check, day.toString()));
        return json;
    }

    private static JsonArray array(Collection<String> checks) {
        JsonArray array = new JsonArray();
        checks.forEach(array::add);
        return array;
    }

    private static Set<String> set(JsonArray array) {
        Set<String> set = new TreeSet<>();
        array.forEach(check -> set.add((String) check));
        return set;
    }
}
