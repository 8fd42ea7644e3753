package io.hegui.gateway.progress;

import io.hegui.gateway.run.RunsUnderWay;
import io.hegui.gateway.submission.State;
import io.hegui.gateway.submission.SubmissionJson;
import io.vertx.core.json.JsonObject;
import java.util.OptionalLong;

/** What the events say. */
final class ProgressJson {
    private ProgressJson() {}

    /** @param place in the queue; shown only where there is one */
    static JsonObject change(StateChange change, OptionalLong place) {
        JsonObject json =
                new JsonObject().put("state", change.state().name()).put("at", SubmissionJson.time(change.at()));
        place.ifPresent(value -> json.put("place", value));
        return json;
    }

    static JsonObject running(RunsUnderWay.Current run, Pace pace) {
        long records = run.monitor().records();
        // A file may be read twice, to find out what it is.
        long bytesRead = Math.min(run.monitor().bytesRead(), run.bytes());
        Pace.Estimate estimate = pace.at(records, bytesRead);
        JsonObject json = counters(State.RUNNING, records, run.monitor().findings(), bytesRead, run.bytes());
        estimate.recordsPerSecond().ifPresent(rate -> json.put("recordsPerSecond", Math.round(rate)));
        estimate.remainingSeconds().ifPresent(seconds -> json.put("remainingSeconds", seconds));
        return json;
    }

    static JsonObject waiting(long bytes, long place) {
        return counters(State.QUEUED, 0, 0, 0, bytes).put("place", place);
    }

    private static JsonObject counters(State state, long records, long findings, long bytesRead, long bytes) {
        return new JsonObject()
                .put("state", state.name())
                .put("records", records)
                .put("findings", findings)
                .put("bytesRead", bytesRead)
                .put("bytes", bytes)
                .putNull("recordsPerSecond")
                .putNull("remainingSeconds");
    }
}
