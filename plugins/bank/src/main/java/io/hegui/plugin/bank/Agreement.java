package io.hegui.plugin.bank;

import io.hegui.sdk.check.RecordPlace;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the lines of a filing say about one thing on which they should agree.
 *
 * @param first what the first line says; empty while none has said anything
 * @param differing the first line that says something else
 */
record Agreement<V>(Optional<Said<V>> first, Optional<Said<V>> differing) {
    /** What one line says, and where it stands. */
    record Said<V>(V value, RecordPlace place) {}

    static <V> Agreement<V> none() {
        return new Agreement<>(Optional.empty(), Optional.empty());
    }

    static <V> Agreement<V> of(V value, RecordPlace place) {
        return new Agreement<>(Optional.of(new Said<>(value, place)), Optional.empty());
    }

    /** Both parts as one, whichever stands first in the file. */
    Agreement<V> with(Agreement<V> other) {
        List<Said<V>> said = Stream.of(first, differing, other.first, other.differing)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingLong(line -> line.place().row()))
                .toList();
        return new Agreement<>(
                said.stream().findFirst(),
                said.stream()
                        .filter(line -> !line.value().equals(said.get(0).value()))
                        .findFirst());
    }

    /** What all lines say; empty where they differ or none says anything. */
    Optional<V> agreed() {
        return differing.isPresent() ? Optional.empty() : first.map(Said::value);
    }
}
