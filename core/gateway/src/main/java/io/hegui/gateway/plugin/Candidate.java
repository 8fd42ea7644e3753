package io.hegui.gateway.plugin;

import io.hegui.engine.catalogue.Catalogue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A set of plugins that is loaded and proved, and not in force. Whoever holds it publishes it or discards it; until then
 * it takes memory and nothing else.
 */
public final class Candidate {
    private final PluginHost host;
    private final CatalogueSnapshot base;
    private final CatalogueSnapshot next;
    private final List<Generation> added;

    Candidate(PluginHost host, CatalogueSnapshot base, CatalogueSnapshot next, List<Generation> added) {
        this.host = host;
        this.base = base;
        this.next = next;
        this.added = List.copyOf(added);
    }

    /** The catalogue in force when it was prepared. */
    public Catalogue before() {
        return base.catalogue();
    }

    /** The catalogue that it brings. For reading; filings are judged by what a lease gives. */
    public Catalogue catalogue() {
        return next.catalogue();
    }

    /** What it brings, for the length of one run beside the record; empty once one of its plugins is being drained. */
    public Optional<CatalogueLease> lease() {
        return next.lease();
    }

    /** What was in force when it was prepared, for the length of one run; empty once that is being drained. */
    public Optional<CatalogueLease> leaseBefore() {
        return base.lease();
    }

    /** What it adds, or puts in the place of other versions. */
    public List<PluginFile> files() {
        return added.stream().map(each -> PluginFile.of(each.stored())).toList();
    }

    /**
     * Puts it in force: the next run uses it, runs under way finish with what they began with. Blocks.
     *
     * @throws IllegalStateException if another change came between; it is discarded then
     */
    public void publish() {
        host.publish(this);
    }

    /** Unloads what was loaded for it. Blocks. */
    public void discard() {
        host.discard(this);
    }

    CatalogueSnapshot base() {
        return base;
    }

    CatalogueSnapshot next() {
        return next;
    }

    List<Generation> added() {
        return added;
    }

    /** Generations that are active and are not to be any more. */
    List<Generation> retired() {
        Set<Generation> staying = Set.copyOf(next.generations());
        return base.generations().stream()
                .filter(each -> !staying.contains(each))
                .toList();
    }
}
