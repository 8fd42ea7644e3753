package io.hegui.engine.check;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a check sees beyond the filing that it judges.
 *
 * @param needs ids of the institution's other datasets that it looks into
 * @param disclosed names of the values of a finding that the institution reads; empty if the check sees nothing of other
 *     institutions, so that nothing is withheld
 */
public record Reach(List<String> needs, Optional<List<String>> disclosed) {
    /** The filing alone. */
    public static final Reach FILING = of(List.of(), Optional.empty());

    public Reach {
        needs = List.copyOf(needs);
        disclosed = disclosed.map(List::copyOf);
    }

    public static Reach of(Collection<String> needs, Optional<? extends Collection<String>> disclosed) {
        return new Reach(
                needs.stream().distinct().sorted().toList(),
                disclosed.map(names -> names.stream().sorted().toList()));
    }
}
