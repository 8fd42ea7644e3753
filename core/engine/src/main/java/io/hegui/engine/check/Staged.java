package io.hegui.engine.check;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run says of checks that are not enforced yet.
 *
 * @param stages under which it was made
 * @param watchedByCheck exact counts of findings that only operators see; the run's own counts do not contain them
 * @param watchedFailures those of watched checks, which only operators see
 * @param cutShort the check, not enforced, that ended the run before its end; what the report says is incomplete then, and
 *     the filing is to be judged once more without it
 */
public record Staged(
        Stages stages,
        SortedMap<String, Long> watchedByCheck,
        List<CheckFailure> watchedFailures,
        Optional<String> cutShort) {
    /** Nothing: every check is enforced. */
    public static final Staged NOTHING = new Staged(Stages.ENFORCED, new TreeMap<>(), List.of(), Optional.empty());

    public Staged {
        watchedByCheck = Collections.unmodifiableSortedMap(new TreeMap<>(watchedByCheck));
        watchedFailures = List.copyOf(watchedFailures);
    }
}
