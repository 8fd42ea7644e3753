package io.hegui.gateway.comparison;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * What differs between the findings of one check.
 *
 * @param added findings in a place where none was
 * @param gone findings in whose place there is none any more
 * @param changed findings that say something else in the same place
 * @param rows some of their rows, from 1; 0 for the filing as a whole
 */
public record CheckDifference(long added, long gone, long changed, List<Long> rows) {
    static final int MOST_ROWS = 5;

    /** Nothing differs. */
    public static final CheckDifference NONE = new CheckDifference(0, 0, 0, List.of());

    public CheckDifference {
        rows = List.copyOf(rows);
    }

    /** All together. */
    public long total() {
        return added + gone + changed;
    }

    /** This and another one, for example of another filing; rows are those of the first that has any. */
    public CheckDifference plus(CheckDifference other) {
        return new CheckDifference(
                added + other.added, gone + other.gone, changed + other.changed, rows.isEmpty() ? other.rows : rows);
    }

    /** As operators read it, without the rows. */
    public JsonObject counts() {
        return new JsonObject().put("new", added).put("gone", gone).put("changed", changed);
    }

    /** As operators read it. */
    public JsonObject json() {
        return counts().put("rows", new JsonArray(rows));
    }
}
