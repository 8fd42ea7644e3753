package io.hegui.gateway.plugin;

import io.hegui.engine.catalogue.ReferenceData;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to become of the plugins that are active for the latest periods, and what is to judge the others.
 *
 * @param sources plugins that take the place of their active versions, or are added
 * @param removed ids of plugins that are not to be active any more
 * @param reference the operator's data that is to be in force; empty if it stays as it is
 * @param earlier what is to judge earlier periods than the others do, in the order of their days; none if the others
 *     judge all
 */
public record Change(
        List<PluginSource> sources,
        Set<String> removed,
        Optional<ReferenceData> reference,
        List<EarlierPeriods> earlier) {
    public Change {
        sources = List.copyOf(sources);
        removed = Set.copyOf(removed);
        earlier = List.copyOf(earlier);
    }

    /** Of plugins alone, for all periods. */
    public Change(List<PluginSource> sources, Set<String> removed) {
        this(sources, removed, Optional.empty(), List.of());
    }

    /** One plugin takes the place of its active version for all periods, or is added. */
    public static Change to(PluginSource source) {
        return new Change(List.of(source), Set.of());
    }
}
