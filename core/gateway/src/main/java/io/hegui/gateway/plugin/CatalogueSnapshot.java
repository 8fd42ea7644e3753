package io.hegui.gateway.plugin;

import io.hegui.engine.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One catalogue and the generations its checks come from; immutable, replaced as a whole. */
public final class CatalogueSnapshot {
    private final Catalogue catalogue;
    private final List<Generation> generations;

    CatalogueSnapshot(Catalogue catalogue, List<Generation> generations) {
        this.catalogue = catalogue;
        this.generations = List.copyOf(generations);
    }

    /** For reading. A run takes a {@link CatalogueLease} instead, so that its plugins stay loaded until it ends. */
    public Catalogue catalogue() {
        return catalogue;
    }

    List<Generation> generations() {
        return generations;
    }

    /** Leases all generations or none; empty once one of them drains. */
    Optional<CatalogueLease> lease() {
        List<Lease> leases = new ArrayList<>(generations.size());
        for (Generation generation : generations) {
            Optional<Lease> lease = generation.lease();
            if (lease.isEmpty()) {
                leases.forEach(Lease::close);
                return Optional.empty();
            }
            leases.add(lease.get());
        }
        return Optional.of(new CatalogueLease(catalogue, leases));
    }
}
