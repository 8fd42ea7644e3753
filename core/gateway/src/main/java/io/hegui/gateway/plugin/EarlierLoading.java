package io.hegui.gateway.plugin;

import io.hegui.engine.catalogue.CatalogueException;
import io.hegui.engine.catalogue.ReferenceData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts together what judges filings of earlier periods. What cannot be loaded keeps nothing else from being loaded: no old
 * version may stand in the way of a start. Used by the control thread alone.
 */
final class EarlierLoading {
    private final Loading way;
    private final Generations generations;
    private final ReferenceData reference;
    private final Map<String, Generation> usable = new HashMap<>();
    private final Set<Generation> added = new LinkedHashSet<>();

    /** @param usable generations that were loaded with this reference data */
    EarlierLoading(Loading way, Generations generations, ReferenceData reference, Collection<Generation> usable) {
        this.way = way;
        this.generations = generations;
        this.reference = reference;
        usable.forEach(each -> this.usable.put(each.stored().sha256(), each));
    }

    /**
     * Loads what is not loaded yet, and proves it.
     *
     * @param known catalogues that are used again where they are made of the same generations
     * @param latest what it proved is not proved again
     */
    List<CatalogueTimeline.Earlier> load(
            List<EarlierPeriods> wanted, Collection<CatalogueSnapshot> known, CatalogueSnapshot latest) {
        List<CatalogueSnapshot> there = new ArrayList<>(known);
        there.add(latest);
        List<CatalogueTimeline.Earlier> loaded = new ArrayList<>();
        try {
            for (EarlierPeriods each : wanted) {
                PeriodCatalogue judging = catalogue(each, there, latest);
                judging.loaded().ifPresent(there::add);
                loaded.add(new CatalogueTimeline.Earlier(each.until(), judging));
            }
        } catch (RuntimeException e) {
            added.forEach(generations::stop);
            throw e;
        }
        dropWhatNoneUses(loaded);
        return loaded;
    }

    /** What was loaded for it and is used. */
    Set<Generation> added() {
        return added;
    }

    private PeriodCatalogue catalogue(
            EarlierPeriods wanted, Collection<CatalogueSnapshot> known, CatalogueSnapshot latest) {
        if (!wanted.obstacles().isEmpty()) {
            return new PeriodCatalogue.Unloadable(wanted.obstacles());
        }
        try {
            List<Generation> together = new ArrayList<>();
            wanted.plugins().forEach((sha256, source) -> together.add(generation(sha256, source)));
            return new PeriodCatalogue.Loaded(known.stream()
                    .filter(each -> each.isOf(together))
                    .findFirst()
                    .orElseGet(() -> composed(together, latest)));
        } catch (PluginRefusedException e) {
            return new PeriodCatalogue.Unloadable(List.of(e.why()));
        } catch (CatalogueException e) {
            return new PeriodCatalogue.Unloadable(e.problems());
        }
    }

    private CatalogueSnapshot composed(List<Generation> together, CatalogueSnapshot latest) {
        CatalogueSnapshot made = CatalogueSnapshot.compose(together, reference, latest);
        together.stream().filter(each -> each.state() == GenerationState.LOADED).forEach(Generation::proved);
        return made;
    }

    private Generation generation(String sha256, PluginSource source) {
        Generation there = usable.get(sha256);
        if (there != null) {
            return there;
        }
        Generation made = generations.of(way.stage(source));
        generations.add(made);
        added.add(made);
        way.load(made, reference);
        usable.put(sha256, made);
        return made;
    }

    private void dropWhatNoneUses(List<CatalogueTimeline.Earlier> loaded) {
        Set<Generation> used = new HashSet<>();
        loaded.forEach(each -> each.catalogue().loaded().ifPresent(snapshot -> used.addAll(snapshot.generations())));
        added.removeIf(each -> {
            if (used.contains(each)) {
                return false;
            }
            generations.stop(each);
            return true;
        });
    }
}
