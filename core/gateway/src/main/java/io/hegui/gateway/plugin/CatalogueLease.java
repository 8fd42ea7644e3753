package io.hegui.gateway.plugin;

import io.hegui.engine.catalogue.Catalogue;
import java.util.List;
import java.util.function.Predicate;

/** A catalogue for the length of one run: its plugins stay loaded until this is closed. Closing twice counts once. */
public final class CatalogueLease implements AutoCloseable {
    private final Catalogue catalogue;
    private final List<Lease> leases;

    CatalogueLease(Catalogue catalogue, List<Lease> leases) {
        this.catalogue = catalogue;
        this.leases = List.copyOf(leases);
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /**
     * Has itself closed by somebody else. Unless that is done at once, its plugins stay loaded until it is, and nobody
     * waits for that.
     *
     * @param when takes what closes this; tells whether it has called it
     */
    public void closeOnce(Predicate<Runnable> when) {
        if (!when.test(this::close)) {
            leases.forEach(Lease::abandon);
        }
    }

    @Override
    public void close() {
        leases.forEach(Lease::close);
    }
}
