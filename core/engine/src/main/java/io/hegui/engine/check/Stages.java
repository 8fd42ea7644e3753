package io.hegui.engine.check;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which checks do not weigh on a filing yet. All others are enforced.
 *
 * @param watched ids of checks that run, and whose findings only operators see
 * @param warned ids of checks whose findings the filer sees and that decide nothing, and from when they will be enforced
 * @param leftOut ids of checks of these two sorts that are not run, because they ended an earlier run before its end
 */
public record Stages(Set<String> watched, SortedMap<String, LocalDate> warned, Set<String> leftOut) {
    /** Every check is enforced. */
    public static final Stages ENFORCED = new Stages(Set.of(), new TreeMap<>(), Set.of());

    public Stages {
        watched = Collections.unmodifiableSet(new TreeSet<>(watched));
        warned = Collections.unmodifiableSortedMap(new TreeMap<>(warned));
        leftOut = Collections.unmodifiableSet(new TreeSet<>(leftOut));
    }

    public boolean isWatched(String check) {
        return watched.contains(check);
    }

    /** Whether what the check says has a part in the verdict. */
    public boolean isEnforced(String check) {
        return !watched.contains(check) && !warned.containsKey(check);
    }

    /** The same without running these either; what is enforced is run in any case. */
    public Stages leavingOut(Set<String> checks) {
        Set<String> out = new TreeSet<>(checks);
        out.removeIf(this::isEnforced);
        out.addAll(leftOut);
        return new Stages(watched, warned, out);
    }
}
