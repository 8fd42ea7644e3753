package io.hegui.plugin.servicedesk;

import io.hegui.sdk.lending.Moment;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who was skipped was told afterwards.
 *
 * @param field the column of the time
 * @param at null if never
 */
record FollowUp(Role role, String field, @Nullable Moment at) {
    /** Of those between who reported and to whom, from below. */
    static List<FollowUp> due(DeskEscalationRow escalation) {
        return Stream.of(
                        new FollowUp(Role.SHIFT_LEADER, "leader_told_at", escalation.leaderToldAt()),
                        new FollowUp(Role.CSD_DIRECTOR, "director_told_at", escalation.directorToldAt()),
                        new FollowUp(Role.CENTRE_DIRECTOR, "centre_told_at", escalation.centreToldAt()))
                .filter(followUp -> followUp.role().isBetween(escalation.fromRole(), escalation.toRole()))
                .toList();
    }
}
