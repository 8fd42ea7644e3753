package io.hegui.plugin.servicedesk;

import io.hegui.sdk.check.RecordPlace;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Swaps by person and month. Grows with the swaps, of which a person should have two a month. */
final class SwapTotals {
    private static final Comparator<Swap> BY_DAY = Comparator.comparing(Swap::shiftOn)
            .thenComparingLong(swap -> swap.place().row());

    private final SortedMap<PersonMonth, List<Swap>> swaps = new TreeMap<>();
    private Optional<LocalDate> unknownOn = Optional.empty();

    /**
     * @param as whether the person asked for it or was asked
     * @param shiftOn day of the shift that the person gave away
     */
    record Swap(RecordPlace place, Side as, LocalDate askedOn, LocalDate shiftOn) {}

    enum Side {
        REQUESTER,
        PARTNER
    }

    void add(String person, Swap swap) {
        swaps.computeIfAbsent(new PersonMonth(person, YearMonth.from(swap.shiftOn())), first -> new ArrayList<>())
                .add(swap);
    }

    /** It is not known for that day for whom a swap counts. */
    void addUnknown(LocalDate day) {
        unknownOn =
                Optional.of(unknownOn.filter(earlier -> earlier.isBefore(day)).orElse(day));
    }

    void addAll(SwapTotals other) {
        other.swaps.forEach((key, more) ->
                swaps.computeIfAbsent(key, first -> new ArrayList<>()).addAll(more));
        other.unknownOn.ifPresent(this::addUnknown);
    }

    /** The first such day. */
    Optional<LocalDate> unknownOn() {
        return unknownOn;
    }

    /** By month and person; each person's in the order of the days. */
    SortedMap<PersonMonth, List<Swap>> inOrder() {
        SortedMap<PersonMonth, List<Swap>> sorted = new TreeMap<>();
        swaps.forEach(
                (key, list) -> sorted.put(key, list.stream().sorted(BY_DAY).toList()));
        return sorted;
    }
}
