package io.hegui.gateway.rollout;

import java.util.Optional;

/**
 * What an operator says when he changes what is active.
 *
 * @param actor subject of the operator, or a node's id
 * @param reason why, for the record
 * @param allowDowngrade whether a lower version than the active one is meant
 * @param allowDatasetChange whether filings on record may be left that the new version could not read
 * @param acceptance why a version is right that changes more findings of the acceptance corpus than it may by itself
 */
record Order(
        String actor, String reason, boolean allowDowngrade, boolean allowDatasetChange, Optional<String> acceptance) {}
