package io.hegui.gateway.rollout;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * What a change came to.
 *
 * @param timeline what is active now, for which periods
 * @param replaced the version that was active before, for the latest periods
 * @param revision of the desired state now
 * @param catalogue identity of the catalogue in force for the latest periods
 * @param changed false if it was so already
 * @param trial what the latest trial of the version came to; empty without one
 */
record Outcome(
        String plugin,
        VersionTimeline timeline,
        Optional<StagedVersion> replaced,
        long revision,
        String catalogue,
        boolean changed,
        Optional<JsonObject> trial) {}
