package io.hegui.gateway.rollout;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an operator says when he changes what is active.
 *
 * @param actor subject of the operator, or a node's id
 * @param reason why, for the record
 * @param allowDowngrade whether a lower version than the active one is meant
 * @param allowDatasetChange whether filings on record may be left that the new version could not read
 * @param from first day for which the new version is to hold: it judges filings whose periods end then or later; empty for
 *     all periods
 * @param acceptance why a version is right that changes more findings of the acceptance corpus than it may by itself
 * @param isOwn whether it is the gateway itself that says so
 */
record Order(
        String actor,
        String reason,
        boolean allowDowngrade,
        boolean allowDatasetChange,
        Optional<LocalDate> from,
        Optional<String> acceptance,
        boolean isOwn) {
    /** What a gateway does by itself. */
    static Order own(String node, String reason, boolean allowDatasetChange) {
        return new Order(node, reason, true, allowDatasetChange, Optional.empty(), Optional.empty(), true);
    }
}
