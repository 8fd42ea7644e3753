package io.hegui.gateway.rollout;

import java.util.Optional;

/**
 * What one change makes of one plugin.
 *
 * @param timeline what is to judge filings of which periods
 * @param previous the revision to which a rollback of this returns; empty if there is none
 */
record Step(String plugin, VersionTimeline timeline, Optional<Long> previous) {
    /** The version for the latest periods; empty for none. */
    Optional<StagedVersion> version() {
        return timeline.latest();
    }
}
