package io.hegui.gateway.plugin;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.CatalogueException;
import io.hegui.engine.catalogue.Contribution;
import io.hegui.engine.catalogue.ReferenceData;
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
    private final PluginStore store;
    private final SdkVersion sdk;
    private final ReferenceData reference;
    private final List<Generation> generations = new ArrayList<>();
    private final List<Contribution> contributions = new ArrayList<>();
    private final Map<String, Path> origins = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    Startup(PluginStore store, SdkVersion sdk, ReferenceData reference) {
        this.store = store;
        this.sdk = sdk;
        this.reference = reference;
    }

    /** @throws PluginStartException if any plugin is refused or they do not go together */
    CatalogueSnapshot run(Path directory) {
        List<Path> jars = jarsIn(directory);
        jars.forEach(this::load);
        // Problems between plugins are looked for among plugins that load: a missing one would only cause false ones.
        if (!problems.isEmpty()) {
            throw new PluginStartException(problems);
        }
        Catalogue catalogue = compose();
        generations.forEach(Generation::proved);
        return new CatalogueSnapshot(catalogue, generations);
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
            StoredPlugin stored = store.keep(jar);
            refuseSecondOfSameId(stored);
            Generation generation = new Generation(stored);
            generations.add(generation);
            generation.load(sdk);
            Contribution contribution = generation.contribution(reference);
            refuseOtherId(stored, contribution);
            contributions.add(contribution);
        } catch (PluginRefusedException e) {
            problems.add(e.getMessage());
        } catch (CatalogueException e) {
            problems.add(jar.getFileName() + ": " + e.getMessage());
        } catch (IOException e) {
            problems.add(jar.getFileName() + ": it cannot be copied to the plugin store: " + e);
        }
    }

    private void refuseSecondOfSameId(StoredPlugin stored) {
        Path first = origins.putIfAbsent(stored.manifest().id(), stored.origin());
        if (first != null) {
            throw new PluginRefusedException(stored.origin().getFileName() + ": it is plugin '"
                    + stored.manifest().id() + "', and so is " + first.getFileName() + "; keep one of them");
        }
    }

    private static void refuseOtherId(StoredPlugin stored, Contribution contribution) {
        String id = contribution.info().id();
        if (!id.equals(stored.manifest().id())) {
            throw new PluginRefusedException(stored.origin().getFileName() + ": its Plugin-Id is '"
                    + stored.manifest().id() + "', but the plugin calls itself '" + id + "'; they must be the same");
        }
    }

    private Catalogue compose() {
        try {
            return Catalogue.compose(contributions, reference);
        } catch (CatalogueException e) {
            throw new PluginStartException(e.problems());
        }
    }
}
