package io.hegui.gateway.rollout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which version of a plugin judges filings of which periods: a filing is judged by what holds on the last day of its
 * period. Spans follow each other without a gap, and neighbours differ.
 *
 * @param earlier what holds before a day, and not before that of an earlier entry, by that day; empty for no version
 * @param latest what holds from the last of these days on, or for all periods; empty for no version
 */
record VersionTimeline(SortedMap<LocalDate, Optional<StagedVersion>> earlier, Optional<StagedVersion> latest) {
    private static final VersionTimeline NONE = always(Optional.empty());

    /** Neighbours that are the same become one. */
    VersionTimeline {
        TreeMap<LocalDate, Optional<StagedVersion>> spans = new TreeMap<>();
        earlier.forEach((until, version) -> {
            if (!spans.isEmpty() && same(spans.lastEntry().getValue(), version)) {
                spans.pollLastEntry();
            }
            spans.put(until, version);
        });
        if (!spans.isEmpty() && same(spans.lastEntry().getValue(), latest)) {
            spans.pollLastEntry();
        }
        earlier = Collections.unmodifiableSortedMap(spans);
    }

    /**
     * Filings whose periods end in it are judged alike.
     *
     * @param from its first day; empty if it has none
     * @param until the day after its last; empty if it has none
     */
    record Span(Optional<LocalDate> from, Optional<LocalDate> until, Optional<StagedVersion> version) {}

    /** The same for all periods. */
    static VersionTimeline always(Optional<StagedVersion> version) {
        return new VersionTimeline(Collections.emptySortedMap(), version);
    }

    static VersionTimeline always(StagedVersion version) {
        return always(Optional.of(version));
    }

    /** No version for any period. */
    static VersionTimeline none() {
        return NONE;
    }

    boolean isNone() {
        return earlier.isEmpty() && latest.isEmpty();
    }

    /** What judges filings whose period ends on that day. */
    Optional<StagedVersion> at(LocalDate day) {
        return earlier.entrySet().stream()
                .filter(each -> day.isBefore(each.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(latest);
    }

    /** The same until the day before, and that version from then on. */
    VersionTimeline from(LocalDate day, StagedVersion version) {
        TreeMap<LocalDate, Optional<StagedVersion>> kept = new TreeMap<>(earlier.headMap(day));
        kept.put(day, at(day.minusDays(1)));
        return new VersionTimeline(kept, Optional.of(version));
    }

    /** The same but for the latest span, which is that version's. */
    VersionTimeline continuedWith(StagedVersion version) {
        return new VersionTimeline(earlier, Optional.of(version));
    }

    /** The first day for which there is a version; empty if there is one for the earliest periods, or none at all. */
    Optional<LocalDate> begin() {
        return spans().stream()
                .filter(span -> span.version().isPresent())
                .findFirst()
                .flatMap(Span::from);
    }

    /** In the order of time; at least one. */
    List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        Optional<LocalDate> from = Optional.empty();
        for (Map.Entry<LocalDate, Optional<StagedVersion>> each : earlier.entrySet()) {
            spans.add(new Span(from, Optional.of(each.getKey()), each.getValue()));
            from = Optional.of(each.getKey());
        }
        spans.add(new Span(from, Optional.empty(), latest));
        return List.copyOf(spans);
    }

    /** Each version once, in the order of time. */
    List<StagedVersion> versions() {
        Map<String, StagedVersion> versions = new LinkedHashMap<>();
        spans().forEach(span -> span.version().ifPresent(version -> versions.putIfAbsent(version.sha256(), version)));
        return List.copyOf(versions.values());
    }

    /** Whether that file judges any filings. */
    boolean names(String sha256) {
        return versions().stream().anyMatch(version -> version.sha256().equals(sha256));
    }

    /** Whether the same files judge the same periods. */
    boolean isLike(VersionTimeline other) {
        return hashes().equals(other.hashes()) && same(latest, other.latest);
    }

    private Map<LocalDate, Optional<String>> hashes() {
        return earlier.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().map(StagedVersion::sha256)));
    }

    private static boolean same(Optional<StagedVersion> one, Optional<StagedVersion> other) {
        return one.map(StagedVersion::sha256).equals(other.map(StagedVersion::sha256));
    }

    /** In words, for logs: {@code 1.0.0 before 2027-01-01, then 1.1.0}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        earlier.forEach((until, version) ->
                text.append(number(version)).append(" before ").append(until).append(", then "));
        return text.append(number(latest)).toString();
    }

    private static String number(Optional<StagedVersion> version) {
        return version.map(StagedVersion::version).orElse("none");
    }
}
