package io.hegui.gateway.plugin;

import io.hegui.engine.catalogue.Catalogue;
import java.util.List;

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

    @Override
    public void close() {
        leases.forEach(Lease::close);
    }
}
