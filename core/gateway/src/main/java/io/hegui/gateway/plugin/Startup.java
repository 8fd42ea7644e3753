package io.hegui.gateway.plugin;

import io.hegui.engine.catalogue.CatalogueException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Turns a directory of jars into a snapshot, or into the list of all that stands in the way. */
final class Startup {
    private final Loading loading;
    private final List<Generation> generations = new ArrayList<>();
    private final Map<String, Path> origins = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    Startup(Loading loading) {
        this.loading = loading;
    }

    /** @throws PluginStartException if any plugin is refused or they do not go together */
    CatalogueSnapshot run(Path directory) {
        List<Path> jars = jarsIn(directory);
        jars.forEach(this::load);
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

    private static List<Path> jarsIn(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> jars = files.filter(PluginStore::holds).sorted().toList();
            if (jars.isEmpty()) {
                throw new PluginStartException(List.of("there is no plugin jar in " + directory));
            }
            return jars;
        } catch (IOException e) {
            throw new PluginStartException(List.of("the plugins directory " + directory + " cannot be read: " + e));
        }
    }

    private void load(Path jar) {
        try {
            StoredPlugin stored = loading.stage(jar);
            refuseSecondOfSameId(stored);
            Generation generation = new Generation(stored);
            generations.add(generation);
            loading.load(generation);
        } catch (PluginRefusedException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
    }

    private void refuseSecondOfSameId(StoredPlugin stored) {
        Path first = origins.putIfAbsent(stored.manifest().id(), stored.origin());
        if (first != null) {
            throw new PluginRefusedException(stored.origin().getFileName() + ": it is plugin '"
                    + stored.manifest().id() + "', and so is " + first.getFileName() + "; keep one of them");
        }
    }

    private CatalogueSnapshot compose() {
        try {
            return CatalogueSnapshot.compose(generations, loading.reference());
        } catch (CatalogueException e) {
            throw new PluginStartException(e.problems());
        }
    }
}
