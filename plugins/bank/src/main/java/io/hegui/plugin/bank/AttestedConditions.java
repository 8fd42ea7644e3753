package io.hegui.plugin.bank;

import java.util.EnumSet;
import java.util.Set;

/** The conditions that a return attests. */
final class AttestedConditions {
    private final EnumSet<EstablishmentCondition> items = EnumSet.noneOf(EstablishmentCondition.class);

    void add(EstablishmentCondition item) {
        items.add(item);
    }

    void addAll(AttestedConditions other) {
        items.addAll(other.items);
    }

    /** Those that are missing, in the order of the article. */
    Set<EstablishmentCondition> missing() {
        return EnumSet.complementOf(items);
    }
}
