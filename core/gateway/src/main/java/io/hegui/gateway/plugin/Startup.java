package io.hegui.gateway.plugin;

import io.hegui.engine.catalogue.CatalogueException;
import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.sdk.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns plugins into a snapshot, or into the list of all that stands in the way. */
final class Startup {
    private final Loading loading;
    private final ReferenceData reference;
    private final Generations known;
    private final List<Generation> generations = new ArrayList<>();
    private final Map<String, Path> origins = new HashMap<>();
    private final List<Text> problems = new ArrayList<>();

    Startup(Loading loading, ReferenceData reference, Generations known) {
        this.loading = loading;
        this.reference = reference;
        this.known = known;
    }

    /** @throws PluginStartException if any plugin is refused or they do not go together */
    CatalogueSnapshot run(List<PluginSource> sources) {
        sources.forEach(this::load);
        // Problems between plugins are looked for among plugins that load: a missing one would only cause false ones.
        if (!problems.isEmpty()) {
            throw new PluginStartException(problems);
        }
        CatalogueSnapshot snapshot = compose();
        generations.forEach(Generation::proved);
        return snapshot;
    }

    /** All that was loaded, whether or not the start succeeded. */
    List<Generation> generations() {
        return generations;
    }

    /** The plugins in a directory, in the order of their names; at least one. */
    static List<Path> jarsIn(Path directory) {
        try {
            List<Path> jars = PluginHost.filesIn(directory);
            if (jars.isEmpty()) {
                throw new PluginStartException(List.of(PluginRefusals.NO_PLUGINS.with(directory)));
            }
            return jars;
        } catch (IOException e) {
            throw new PluginStartException(List.of(PluginRefusals.NO_DIRECTORY.with(directory, e)));
        }
    }

    private void load(PluginSource source) {
        try {
            StoredPlugin stored = loading.stage(source);
            refuseSecondOfSameId(stored);
            Generation generation = known.of(stored);
            generations.add(generation);
            loading.load(generation, reference);
        } catch (PluginRefusedException e) {
            problems.add(e.why());
        }
    }

    private void refuseSecondOfSameId(StoredPlugin stored) {
        Path first = origins.putIfAbsent(stored.manifest().id(), stored.origin());
        if (first != null) {
            throw new PluginRefusedException(
                    stored.origin(),
                    PluginRefusals.SAME_PLUGIN.with(stored.manifest().id(), first.getFileName()));
        }
    }

    private CatalogueSnapshot compose() {
        try {
            return CatalogueSnapshot.compose(generations, reference);
        } catch (CatalogueException e) {
            throw new PluginStartException(e.problems());
        }
    }
}
