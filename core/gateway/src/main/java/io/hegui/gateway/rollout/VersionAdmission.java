package io.hegui.gateway.rollout;

import java.time.LocalDate;

/** Whether an operator may make a version active for the periods that he names, whatever is in the version. */
final class VersionAdmission {
    private final boolean twoPerson;

    VersionAdmission(boolean twoPerson) {
        this.twoPerson = twoPerson;
    }

    /**
     * What judges which periods then. Throws what {@link RolloutProblems} explains if he may not; nothing differs from now if
     * it was asked for before.
     */
    VersionTimeline admit(StagedVersion wanted, VersionTimeline now, Order order) {
        VersionTimeline next =
                order.from().map(day -> now.from(day, wanted)).orElseGet(() -> VersionTimeline.always(wanted));
        if (twoPerson && !next.isLike(now) && wanted.stagedBy().equals(order.actor())) {
            throw RolloutProblems.samePerson(wanted);
        }
        order.from().ifPresent(day -> admit(wanted, now, next, day));
        if (!order.allowDowngrade()) {
            now.spans().stream()
                    .filter(span -> isReplaced(span, order))
                    .flatMap(span -> span.version().stream())
                    .filter(replaced -> VersionOrder.compare(wanted.version(), replaced.version()) < 0)
                    .findFirst()
                    .ifPresent(higher -> {
                        throw RolloutProblems.lower(wanted, higher);
                    });
        }
        return next;
    }

    private static boolean isReplaced(VersionTimeline.Span span, Order order) {
        return order.from().isEmpty()
                || span.until().isEmpty()
                || span.until().get().isAfter(order.from().get());
    }

    private static void admit(StagedVersion wanted, VersionTimeline now, VersionTimeline next, LocalDate day) {
        if (wanted.plugin().equals(ReferenceEdition.ID)) {
            throw RolloutProblems.editionFrom();
        }
        now.begin().filter(day::isBefore).ifPresent(begin -> {
            throw RolloutProblems.nothingLeft(wanted, day, begin);
        });
        boolean beganThen = !now.earlier().isEmpty() && now.earlier().lastKey().equals(day);
        if (next.isLike(now) && !beganThen) {
            throw RolloutProblems.inForceAlready(wanted, day);
        }
    }
}
