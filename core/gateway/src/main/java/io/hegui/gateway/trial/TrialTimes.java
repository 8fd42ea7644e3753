package io.hegui.gateway.trial;

import io.hegui.gateway.comparison.Judged;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;

/** How long judging took with one version; nanoseconds, divided by the records judged. */
final class TrialTimes {
    private final Map<String, Long> byCheck = new TreeMap<>();
    private long nanos;
    private long records;

    void add(Judged judged) {
        nanos += judged.time().toNanos();
        records += judged.report().records();
        judged.profile().forEach((check, time) -> byCheck.merge(check, time.toNanos(), Long::sum));
    }

    JsonObject json() {
        JsonObject checks = new JsonObject();
        byCheck.forEach((check, time) -> checks.put(check, perRecord(time)));
        return new JsonObject()
                .put("records", records)
                .put("nanosPerRecord", perRecord(nanos))
                .put("nanosPerRecordByCheck", checks);
    }

    private long perRecord(long time) {
        return records == 0 ? 0 : time / records;
    }
}
