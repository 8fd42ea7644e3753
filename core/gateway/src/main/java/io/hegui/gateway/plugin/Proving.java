package io.hegui.gateway.plugin;

import io.hegui.engine.catalogue.CatalogueException;
import io.hegui.engine.catalogue.ReferenceData;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The way from a wanted change to a set of plugins that is loaded and proved. Used by the control thread alone. */
final class Proving {
    private final PluginHost host;
    private final Loading way;
    private final Generations generations;
    private final CatalogueSnapshot before;
    private final List<Generation> added = new ArrayList<>();
    private final List<PluginFile> seen = new ArrayList<>();

    Proving(PluginHost host, Loading way, Generations generations, CatalogueSnapshot before) {
        this.host = host;
        this.way = way;
        this.generations = generations;
        this.before = before;
    }

    /** Nothing stays loaded unless it is ready. */
    Preparation prepare(Change change) {
        boolean ready = false;
        try {
            ReferenceData reference = change.reference().orElseGet(before::reference);
            change.sources().forEach(source -> load(source, reference));
            if (!reference.hash().equals(before.reference().hash())) {
                anew(change.removed(), reference);
            }
            if (added.isEmpty()
                    && change.removed().stream()
                            .allMatch(id -> before.generation(id).isEmpty())) {
                return new Preparation.Unchanged(seen);
            }
            CatalogueSnapshot next = CatalogueSnapshot.compose(together(change.removed()), reference, before);
            added.forEach(Generation::proved);
            ready = true;
            return new Preparation.Ready(new Candidate(host, before, next, added));
        } catch (PluginRefusedException e) {
            return new Preparation.Refused(List.of(e.why()));
        } catch (CatalogueException e) {
            return new Preparation.Refused(e.problems());
        } finally {
            if (!ready) {
                added.forEach(generations::stop);
            }
        }
    }

    /** Every plugin is asked again what it contributes, since it may answer otherwise with other data. */
    private void anew(Set<String> removed, ReferenceData reference) {
        Set<String> gone = gone(removed);
        for (Generation active : before.generations()) {
            if (!gone.contains(active.stored().manifest().id())) {
                load(generations.of(active.stored()), reference);
            }
        }
    }

    private void load(Generation candidate, ReferenceData reference) {
        generations.add(candidate);
        added.add(candidate);
        way.load(candidate, reference);
    }

    private void load(PluginSource source, ReferenceData reference) {
        StoredPlugin stored = way.stage(source);
        PluginFile file = PluginFile.of(stored);
        if (seen.stream().anyMatch(earlier -> earlier.plugin().equals(file.plugin()))) {
            throw new PluginRefusedException(stored.origin(), PluginRefusals.TWO_VERSIONS.with(file.plugin()));
        }
        seen.add(file);
        boolean active = before.generation(file.plugin())
                .filter(now -> now.stored().sha256().equals(file.sha256()))
                .isPresent();
        if (!active) {
            load(generations.of(stored), reference);
        }
    }

    private Set<String> gone(Set<String> removed) {
        Set<String> gone = new HashSet<>(removed);
        added.forEach(each -> gone.add(each.stored().manifest().id()));
        return gone;
    }

    private List<Generation> together(Set<String> removed) {
        Set<String> gone = gone(removed);
        List<Generation> together = new ArrayList<>(before.generations());
        together.removeIf(each -> gone.contains(each.stored().manifest().id()));
        together.addAll(added);
        return together;
    }
}
