package io.hegui.gateway.stage;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What operators decided of a check.
 *
 * @param number orders all of them
 * @param confirmed by whom and when; empty while it is proposed only
 */
record StagePlan(long number, String check, StageDates dates, String reason, Step proposed, Optional<Step> confirmed) {
    /** Who did something, and when. */
    record Step(String actor, OffsetDateTime at) {}
}
