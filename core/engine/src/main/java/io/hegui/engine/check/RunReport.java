package io.hegui.engine.check;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of judging one filing.
 *
 * @param records data rows read, whether or not they could be understood
 * @param findingsByCheck exact counts, also of checks whose findings are too many to keep
 * @param catalogue identity of the catalogue that judged
 */
public record RunReport(
        Tally tally,
        Verdict verdict,
        long records,
        SortedMap<String, Long> findingsByCheck,
        List<CheckFailure> failures,
        String catalogue) {
    public RunReport {
        findingsByCheck = Collections.unmodifiableSortedMap(new TreeMap<>(findingsByCheck));
        failures = List.copyOf(failures);
    }
}
