package io.hegui.plugin.servicedesk;

import io.hegui.sdk.lending.Moment;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who consented to a leave, level by level from the shift leader. */
final class Consents {
    private Consents() {}

    /**
     * One level of approval.
     *
     * @param field the column of the time
     * @param at null if this level has not consented
     */
    record Consent(Role role, String field, @Nullable Moment at) {}

    /** Those from the shift leader up to whoever approved it. */
    static List<Consent> upTo(Role approver, DeskLeaveRow leave) {
        return Stream.of(
                        new Consent(Role.SHIFT_LEADER, "leader_consent_at", leave.leaderConsentAt()),
                        new Consent(Role.CSD_DIRECTOR, "director_consent_at", leave.directorConsentAt()),
                        new Consent(Role.CENTRE_DIRECTOR, "centre_consent_at", leave.centreConsentAt()))
                .filter(consent -> consent.role().levelsUpTo(approver) >= 0)
                .toList();
    }
}
