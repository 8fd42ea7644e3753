package io.hegui.gateway.trial;

import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A trial of a staged version.
 *
 * @param sha256 hash of the version's file
 * @param node the gateway that carries it out
 * @param wanted the last so many filings, besides the acceptance corpus
 * @param filings how many it judges
 * @param judged how many of them it has judged
 * @param before identity of the catalogue it compares with
 * @param catalogue identity of the catalogue with the version in it
 * @param problem why it is broken
 * @param report what it came to; there when it is done
 */
record Trial(
        UUID id,
        String plugin,
        String version,
        String sha256,
        TrialState state,
        String node,
        String startedBy,
        OffsetDateTime startedAt,
        Optional<OffsetDateTime> endedAt,
        int wanted,
        int filings,
        int judged,
        Optional<String> before,
        Optional<String> catalogue,
        Optional<String> problem,
        Optional<JsonObject> report) {

    /** As operators read it. */
    JsonObject json() {
        JsonObject json = new JsonObject()
                .put("id", id.toString())
                .put("plugin", plugin)
                .put("version", version)
                .put("sha256", sha256)
                .put("state", state.name())
                .put("node", node)
                .put("startedBy", startedBy)
                .put("startedAt", startedAt.toString())
                .put("wanted", wanted)
                .put("filings", filings)
                .put("judged", judged);
        endedAt.ifPresent(at -> json.put("endedAt", at.toString()));
        before.ifPresent(id -> json.put("before", id));
        catalogue.ifPresent(id -> json.put("catalogue", id));
        problem.ifPresent(why -> json.put("problem", why));
        report.ifPresent(result -> json.put("report", result));
        return json;
    }
}
