package io.hegui.gateway.recall;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.sdk.dataset.Filing;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A check is withdrawn for a span of time. A filing belongs to it if its period ends in it.
 *
 * @param plugin that brings the check; empty if none does any more
 * @param version of the plugin that is meant; empty for any
 * @param from first day; empty for all before
 * @param until last day; empty for all after
 * @param made by whom it was asked for
 * @param confirmed since when it is in force; empty while a second person is waited for
 * @param takenBack since when it is so no more
 * @param takenBackReason why
 */
record Recall(
        UUID id,
        String check,
        Optional<String> plugin,
        Optional<String> version,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        String reason,
        Step made,
        Optional<Step> confirmed,
        Optional<Step> takenBack,
        Optional<String> takenBackReason) {

    /** Who did it, and when. */
    record Step(String actor, OffsetDateTime at) {}

    /** How far it is. */
    enum State {
        PROPOSED,
        IN_FORCE,
        TAKEN_BACK
    }

    State state() {
        if (takenBack.isPresent()) {
            return State.TAKEN_BACK;
        }
        return confirmed.isPresent() ? State.IN_FORCE : State.PROPOSED;
    }

    /** Whether a filing is to be judged without the check. */
    boolean covers(Filing filing, Catalogue catalogue) {
        LocalDate end = filing.period().end();
        return from.filter(end::isBefore).isEmpty()
                && until.filter(end::isAfter).isEmpty()
                && version.map(wanted -> catalogue.plugins().stream()
                                .anyMatch(each -> Optional.of(each.id()).equals(plugin)
                                        && each.version().equals(wanted)))
                        .orElse(true);
    }
}
