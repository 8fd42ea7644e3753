package io.hegui.gateway.rollout;

/**
 * What an operator says when he changes what is active.
 *
 * @param actor subject of the operator, or a node's id
 * @param reason why, for the record
 * @param allowDowngrade whether a lower version than the active one is meant
 * @param allowDatasetChange whether filings on record may be left that the new version could not read
 */
record Order(String actor, String reason, boolean allowDowngrade, boolean allowDatasetChange) {}
