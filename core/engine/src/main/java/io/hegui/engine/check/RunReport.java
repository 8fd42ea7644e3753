package io.hegui.engine.check;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of judging one filing.
 *
 * @param records data rows read, whether or not they could be understood
 * @param findingsByCheck exact counts, also of checks whose findings are too many to keep
 * @param catalogue identity of the catalogue that judged
 * @param withdrawn checks of it that were left out, because they were withdrawn
 * @param staged what checks that are not enforced yet had to say
 */
public record RunReport(
        Tally tally,
        Verdict verdict,
        long records,
        SortedMap<String, Long> findingsByCheck,
        List<CheckFailure> failures,
        String catalogue,
        Set<String> withdrawn,
        Staged staged) {
    public RunReport {
        findingsByCheck = Collections.unmodifiableSortedMap(new TreeMap<>(findingsByCheck));
        failures = List.copyOf(failures);
        withdrawn = Set.copyOf(withdrawn);
    }

    /** Of a whole catalogue, every check of which is enforced. */
    public RunReport(
            Tally tally,
            Verdict verdict,
            long records,
            SortedMap<String, Long> findingsByCheck,
            List<CheckFailure> failures,
            String catalogue) {
        this(tally, verdict, records, findingsByCheck, failures, catalogue, Set.of(), Staged.NOTHING);
    }

    /** The same of a catalogue that these checks were left out of. */
    public RunReport without(Set<String> checks) {
        return new RunReport(tally, verdict, records, findingsByCheck, failures, catalogue, checks, staged);
    }
}
