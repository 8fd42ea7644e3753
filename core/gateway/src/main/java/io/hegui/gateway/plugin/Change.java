package io.hegui.gateway.plugin;

import java.util.List;
import java.util.Set;

/**
 * What is to become of the plugins that are active.
 *
 * @param sources plugins that take the place of their active versions, or are added
 * @param removed ids of plugins that are not to be active any more
 */
public record Change(List<PluginSource> sources, Set<String> removed) {
    public Change {
        sources = List.copyOf(sources);
        removed = Set.copyOf(removed);
    }

    /** One plugin takes the place of its active version, or is added. */
    public static Change to(PluginSource source) {
        return new Change(List.of(source), Set.of());
    }
}
