package io.hegui.gateway.plugin;

import java.util.Optional;
import java.util.function.Function;

/** What is in force. Reading is one volatile read and never waits; the control thread alone replaces it. */
final class CurrentCatalogue {
    private volatile Optional<CatalogueTimeline> current = Optional.empty();

    boolean isThere() {
        return current.isPresent();
    }

    boolean is(CatalogueTimeline timeline) {
        return current.equals(Optional.of(timeline));
    }

    void become(CatalogueTimeline timeline) {
        current = Optional.of(timeline);
    }

    void end() {
        current = Optional.empty();
    }

    Optional<CatalogueTimeline> find() {
        return current;
    }

    /** @throws IllegalStateException before the start and after the close */
    CatalogueTimeline get() {
        return current.orElseThrow(() -> new IllegalStateException("no catalogue is active"));
    }

    /** One of its catalogues for the length of one run; empty if there is none, before the start and after the close. */
    Optional<CatalogueLease> lease(Function<CatalogueTimeline, Optional<CatalogueSnapshot>> choice) {
        Optional<CatalogueTimeline> seen = current;
        while (seen.isPresent()) {
            Optional<CatalogueLease> lease = choice.apply(seen.get()).flatMap(CatalogueSnapshot::lease);
            if (lease.isPresent()) {
                return lease;
            }
            Optional<CatalogueTimeline> now = current;
            if (now.equals(seen)) {
                return Optional.empty();
            }
            seen = now;
        }
        return Optional.empty();
    }
}
