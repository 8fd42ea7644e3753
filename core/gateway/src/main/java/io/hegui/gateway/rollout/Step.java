package io.hegui.gateway.rollout;

import java.util.Optional;

/**
 * What one change makes of one plugin.
 *
 * @param version the one to be active; empty for none
 * @param previous the revision to which a rollback of this returns; empty if there is none
 */
record Step(String plugin, Optional<StagedVersion> version, Optional<Long> previous) {}
