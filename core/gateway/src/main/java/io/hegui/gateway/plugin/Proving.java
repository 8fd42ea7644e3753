package io.hegui.gateway.plugin;

import io.hegui.engine.catalogue.CatalogueException;
import io.hegui.engine.catalogue.ReferenceData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The way from a wanted change to a set of plugins that is loaded and proved. Used by the control thread alone. */
final class Proving {
    private final PluginHost host;
    private final Loading way;
    private final Generations generations;
    private final CatalogueTimeline before;
    private final List<Generation> added = new ArrayList<>();
    /** What takes the place of other versions for the latest periods, by plugin; some of it judges earlier ones already. */
    private final Map<String, Generation> instead = new LinkedHashMap<>();

    private final List<PluginFile> seen = new ArrayList<>();

    Proving(PluginHost host, Loading way, Generations generations, CatalogueTimeline before) {
        this.host = host;
        this.way = way;
        this.generations = generations;
        this.before = before;
    }

    /** Nothing stays loaded unless it is ready. */
    Preparation prepare(Change change) {
        boolean ready = false;
        try {
            ReferenceData reference =
                    change.reference().orElseGet(() -> before.latest().reference());
            boolean sameReference =
                    reference.hash().equals(before.latest().reference().hash());
            Set<Generation> usable = sameReference ? before.generations() : Set.of();
            change.sources().forEach(source -> load(source, usable, reference));
            if (!sameReference) {
                anew(change.removed(), reference);
            }
            CatalogueSnapshot latest = latest(change.removed(), reference);
            added.forEach(Generation::proved);
            List<CatalogueTimeline.Earlier> earlier = earlier(change, usable, latest);
            if (latest == before.latest() && earlier.equals(before.earlier())) {
                return new Preparation.Unchanged(seen);
            }
            ready = true;
            return new Preparation.Ready(
                    new Candidate(host, before, new CatalogueTimeline(earlier, latest), added, seen));
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

    private CatalogueSnapshot latest(Set<String> removed, ReferenceData reference) {
        CatalogueSnapshot now = before.latest();
        return instead.isEmpty()
                        && removed.stream().allMatch(id -> now.generation(id).isEmpty())
                ? now
                : CatalogueSnapshot.compose(together(removed), reference, now);
    }

    private List<CatalogueTimeline.Earlier> earlier(Change change, Set<Generation> usable, CatalogueSnapshot latest) {
        List<Generation> all = new ArrayList<>(usable);
        all.addAll(added);
        EarlierLoading loading = new EarlierLoading(way, generations, latest.reference(), all);
        List<CatalogueTimeline.Earlier> earlier = loading.load(change.earlier(), before.loaded(), latest);
        added.addAll(loading.added());
        return earlier;
    }

    /** Every plugin is asked again what it contributes, since it may answer otherwise with other data. */
    private void anew(Set<String> removed, ReferenceData reference) {
        for (Generation active : before.latest().generations()) {
            String id = active.stored().manifest().id();
            if (!removed.contains(id) && !instead.containsKey(id)) {
                load(generations.of(active.stored()), reference);
            }
        }
    }

    private void load(Generation candidate, ReferenceData reference) {
        generations.add(candidate);
        added.add(candidate);
        instead.put(candidate.stored().manifest().id(), candidate);
        way.load(candidate, reference);
    }

    private void load(PluginSource source, Set<Generation> usable, ReferenceData reference) {
        StoredPlugin stored = way.stage(source);
        PluginFile file = PluginFile.of(stored);
        if (seen.stream().anyMatch(earlier -> earlier.plugin().equals(file.plugin()))) {
            throw new PluginRefusedException(stored.origin(), PluginRefusals.TWO_VERSIONS.with(file.plugin()));
        }
        seen.add(file);
        boolean active = before.latest()
                .generation(file.plugin())
                .filter(now -> now.stored().sha256().equals(file.sha256()))
                .isPresent();
        if (active) {
            return;
        }
        usable.stream()
                .filter(each -> each.stored().sha256().equals(file.sha256()))
                .findFirst()
                .ifPresentOrElse(
                        there -> instead.put(file.plugin(), there), () -> load(generations.of(stored), reference));
    }

    private List<Generation> together(Set<String> removed) {
        List<Generation> together = new ArrayList<>(before.latest().generations());
        together.removeIf(each -> removed.contains(each.stored().manifest().id())
                || instead.containsKey(each.stored().manifest().id()));
        together.addAll(instead.values());
        return together;
    }
}
