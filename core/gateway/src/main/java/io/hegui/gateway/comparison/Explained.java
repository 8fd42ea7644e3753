package io.hegui.gateway.comparison;

import java.util.Set;

/**
 * What an institution has explained that bears on one filing.
 *
 * @param fingerprints of findings
 * @param checks all of whose findings in the filing are explained
 */
public record Explained(Set<String> fingerprints, Set<String> checks) {
    /** Nothing. */
    public static final Explained NOTHING = new Explained(Set.of(), Set.of());

    public Explained {
        fingerprints = Set.copyOf(fingerprints);
        checks = Set.copyOf(checks);
    }

    boolean answers(String check, String fingerprint) {
        return checks.contains(check) || fingerprints.contains(fingerprint);
    }
}
