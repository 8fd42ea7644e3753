package io.hegui.gateway.finding;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What an institution says about a finding.
 *
 * @param check id of the check
 * @param fingerprint of one finding; empty for all findings of the check in this filing
 * @param text 1 to 2,000 characters, in the institution's words
 */
record GivenExplanation(String check, Optional<String> fingerprint, Reason reason, String text) {
    private static final int LONGEST = 2_000;

    /** Why the finding is no mistake. */
    enum Reason {
        /** The data were compared with their source and are right. */
        DATA_CONFIRMED,
        /** The article itself allows for the case. */
        ALLOWED_EXCEPTION,
        /** The supervisor has agreed. */
        SUPERVISOR_AGREED,
        OTHER
    }

    GivenExplanation {
        requireNonNull(check, "check is null");
        requireNonNull(reason, "reason is null");
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("text has 1 to " + LONGEST + " characters");
        }
    }
}
