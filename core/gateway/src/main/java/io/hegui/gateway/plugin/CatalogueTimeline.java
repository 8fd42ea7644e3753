package io.hegui.gateway.plugin;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The catalogues that judge, each the filings whose periods end within a span of days; immutable, replaced as a whole. A
 * generation may belong to several of them.
 */
public final class CatalogueTimeline {
    private final List<Earlier> earlier;
    private final CatalogueSnapshot latest;

    /** @param earlier in the order of their days */
    CatalogueTimeline(List<Earlier> earlier, CatalogueSnapshot latest) {
        this.earlier = List.copyOf(earlier);
        this.latest = latest;
    }

    /** The same for all periods. */
    static CatalogueTimeline always(CatalogueSnapshot snapshot) {
        return new CatalogueTimeline(List.of(), snapshot);
    }

    /**
     * What judges the filings of periods that end before a day, and not before that of an earlier one.
     *
     * @param until that day
     */
    public record Earlier(LocalDate until, PeriodCatalogue catalogue) {}

    /** By the day before which the periods end. */
    public List<Earlier> earlier() {
        return earlier;
    }

    /** The one for the latest periods. */
    public CatalogueSnapshot latest() {
        return latest;
    }

    /** What judges filings whose period ends on that day. */
    public PeriodCatalogue at(LocalDate day) {
        return earlier.stream()
                .filter(each -> day.isBefore(each.until()))
                .findFirst()
                .map(Earlier::catalogue)
                .orElseGet(() -> new PeriodCatalogue.Loaded(latest));
    }

    /** What is shown on that day: what judges periods that end then, or the next later ones if that is not loaded. */
    CatalogueSnapshot shown(LocalDate day) {
        return earlier.stream()
                .filter(each -> day.isBefore(each.until()))
                .flatMap(each -> each.catalogue().loaded().stream())
                .findFirst()
                .orElse(latest);
    }

    /** All that are loaded, in the order of time. */
    public List<CatalogueSnapshot> loaded() {
        return Stream.concat(earlier.stream().flatMap(each -> each.catalogue().loaded().stream()), Stream.of(latest))
                .distinct()
                .toList();
    }

    /** The one of that identity, if it is loaded. */
    public Optional<CatalogueSnapshot> find(String catalogue) {
        return loaded().stream()
                .filter(each -> each.catalogue().id().equals(catalogue))
                .findFirst();
    }

    Set<Generation> generations() {
        Set<Generation> all = new LinkedHashSet<>();
        loaded().forEach(each -> all.addAll(each.generations()));
        return all;
    }

    /** The days on which this or another one changes from one catalogue to the next, in order. */
    public List<LocalDate> days(CatalogueTimeline other) {
        return Stream.concat(earlier.stream(), other.earlier.stream())
                .map(Earlier::until)
                .distinct()
                .sorted()
                .toList();
    }
}
