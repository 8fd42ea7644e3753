package io.hegui.plugin.common;

import io.hegui.sdk.check.RecordPlace;
import io.hegui.sdk.lending.Classification;
import io.hegui.sdk.value.Money;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What a report of asset quality states of each class. */
final class ReportedClasses {
    private final Map<Classification, Reported> classes = new EnumMap<>(Classification.class);

    /** A balance, and the row that states it. */
    record Reported(Money balance, RecordPlace place) {}

    void add(Classification classification, Money balance, RecordPlace place) {
        classes.put(classification, new Reported(balance, place));
    }

    void addAll(ReportedClasses other) {
        classes.putAll(other.classes);
    }

    Optional<Reported> of(Classification classification) {
        return Optional.ofNullable(classes.get(classification));
    }
}
