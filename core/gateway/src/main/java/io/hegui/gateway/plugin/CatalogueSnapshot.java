package io.hegui.gateway.plugin;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.Contribution;
import io.hegui.engine.catalogue.ReferenceData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One catalogue and the generations its checks come from; immutable, replaced as a whole. */
public final class CatalogueSnapshot {
    private final Catalogue catalogue;
    private final ReferenceData reference;
    private final List<Generation> generations;

    private CatalogueSnapshot(Catalogue catalogue, ReferenceData reference, List<Generation> generations) {
        this.catalogue = catalogue;
        this.reference = reference;
        this.generations = List.copyOf(generations);
    }

    /**
     * Puts together what the generations contribute, and proves the examples of all their checks.
     *
     * @param generations have said what they contribute
     * @throws io.hegui.engine.catalogue.CatalogueException if they do not go together
     */
    static CatalogueSnapshot compose(List<Generation> generations, ReferenceData reference) {
        return new CatalogueSnapshot(Catalogue.compose(contributions(generations), reference), reference, generations);
    }

    /** The same after another; what this one proved, and what nothing has changed about, is not proved again. */
    static CatalogueSnapshot compose(List<Generation> generations, ReferenceData reference, CatalogueSnapshot before) {
        return new CatalogueSnapshot(
                Catalogue.compose(contributions(generations), reference, before.catalogue), reference, generations);
    }

    private static List<Contribution> contributions(List<Generation> generations) {
        return generations.stream()
                .map(generation -> generation.contribution().orElseThrow())
                .toList();
    }

    /** For reading. A run takes a {@link CatalogueLease} instead, so that its plugins stay loaded until it ends. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** The operator's data that it was made with. */
    public ReferenceData reference() {
        return reference;
    }

    List<Generation> generations() {
        return generations;
    }

    /** Whether it is made of these generations. */
    boolean isOf(List<Generation> others) {
        return Set.copyOf(generations).equals(Set.copyOf(others));
    }

    /** The generation of a plugin, by the plugin's id. */
    Optional<Generation> generation(String plugin) {
        return generations.stream()
                .filter(generation -> generation.stored().manifest().id().equals(plugin))
                .findFirst();
    }

    /** Leases all generations or none; empty once one of them drains. */
    public Optional<CatalogueLease> lease() {
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
