package io.hegui.gateway.rollout;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * What a change came to.
 *
 * @param active the version that is active now; empty for none
 * @param replaced the one that was active before
 * @param revision of the desired state now
 * @param catalogue identity of the catalogue in force
 * @param changed false if it was so already
 * @param trial what the latest trial of the version came to; empty without one
 */
record Outcome(
        String plugin,
        Optional<StagedVersion> active,
        Optional<StagedVersion> replaced,
        long revision,
        String catalogue,
        boolean changed,
        Optional<JsonObject> trial) {}
