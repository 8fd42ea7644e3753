package io.hegui.gateway.plugin;

import java.util.Optional;

/** The snapshot in force. Reading is one volatile read and never waits; the control thread alone replaces it. */
final class CurrentCatalogue {
    private volatile Optional<CatalogueSnapshot> current = Optional.empty();

    boolean isThere() {
        return current.isPresent();
    }

    boolean is(CatalogueSnapshot snapshot) {
        return current.equals(Optional.of(snapshot));
    }

    void become(CatalogueSnapshot snapshot) {
        current = Optional.of(snapshot);
    }

    void end() {
        current = Optional.empty();
    }

    /** @throws IllegalStateException before the start and after the close */
    CatalogueSnapshot get() {
        return current.orElseThrow(() -> new IllegalStateException("no catalogue is active"));
    }

    /** For the length of one run; empty before the start and after the close. */
    Optional<CatalogueLease> lease() {
        Optional<CatalogueSnapshot> seen = current;
        while (seen.isPresent()) {
            Optional<CatalogueLease> lease = seen.get().lease();
            if (lease.isPresent()) {
                return lease;
            }
            Optional<CatalogueSnapshot> now = current;
            if (now.equals(seen)) {
                return Optional.empty();
            }
            seen = now;
        }
        return Optional.empty();
    }
}
