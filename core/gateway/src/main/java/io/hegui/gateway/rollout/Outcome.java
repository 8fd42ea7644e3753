package io.hegui.gateway.rollout;

import java.util.Optional;

/**
 * What a change came to.
 *
 * @param active the version that is active now; empty for none
 * @param replaced the one that was active before
 * @param revision of the desired state now
 * @param catalogue identity of the catalogue in force
 * @param changed false if it was so already
 */
record Outcome(
        String plugin,
        Optional<StagedVersion> active,
        Optional<StagedVersion> replaced,
        long revision,
        String catalogue,
        boolean changed) {}
