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
    private final CatalogueTimeline base;
    private final CatalogueTimeline next;
    private final List<Generation> added;
    private final List<PluginFile> files;

    Candidate(
            PluginHost host,
            CatalogueTimeline base,
            CatalogueTimeline next,
            List<Generation> added,
            List<PluginFile> files) {
        this.host = host;
        this.base = base;
        this.next = next;
        this.added = List.copyOf(added);
        this.files = List.copyOf(files);
    }

    /** The catalogue in force for the latest periods when it was prepared. */
    public Catalogue before() {
        return base.latest().catalogue();
    }

    /** The catalogue that it brings for the latest periods. For reading; filings are judged by what a lease gives. */
    public Catalogue catalogue() {
        return next.latest().catalogue();
    }

    /** What was in force when it was prepared, for all periods. */
    public CatalogueTimeline base() {
        return base;
    }

    /** What it brings, for all periods. */
    public CatalogueTimeline next() {
        return next;
    }

    /** What judges the latest periods, for one run beside the record; empty once a plugin of it is being drained. */
    public Optional<CatalogueLease> lease() {
        return next.latest().lease();
    }

    /** Earlier periods whose filings can be judged now, and could not be any more. */
    public List<CatalogueTimeline.Earlier> lost() {
        return base.days(next).stream()
                .map(day -> new CatalogueTimeline.Earlier(day, next.at(day.minusDays(1))))
                .filter(each -> each.catalogue().loaded().isEmpty()
                        && base.at(each.until().minusDays(1)).loaded().isPresent())
                .toList();
    }

    /** The files that were looked at for it. */
    List<PluginFile> files() {
        return files;
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

    List<Generation> added() {
        return added;
    }

    /** Generations that are active and are not to be any more, for no period. */
    List<Generation> retired() {
        Set<Generation> staying = next.generations();
        return base.generations().stream()
                .filter(each -> !staying.contains(each))
                .toList();
    }
}
