package io.hegui.engine.check;

import io.hegui.engine.report.FindingCount;
import io.hegui.sdk.check.Severity;

/**
 * Counts of what decides a verdict. Findings of severity {@code INFO} are in none of them.
 *
 * @param failures checks that failed: trouble of ours or a plugin's, not of the filing
 * @param unknownCompliance compliance findings that could not be judged; in no other count
 * @param plausibility findings that were judged and await an explanation
 * @param compliance breaches seen
 */
public record Tally(long failures, long integrity, long unknownCompliance, long plausibility, long compliance) {
    public static final Tally EMPTY = new Tally(0, 0, 0, 0, 0);

    public Verdict verdict() {
        if (failures > 0) {
            return Verdict.INCONCLUSIVE;
        }
        if (integrity > 0) {
            return Verdict.REJECTED;
        }
        if (unknownCompliance > 0) {
            return Verdict.INCONCLUSIVE;
        }
        if (plausibility > 0) {
            return Verdict.NEEDS_EXPLANATION;
        }
        return compliance > 0 ? Verdict.ACCEPTED_WITH_BREACHES : Verdict.ACCEPTED;
    }

    /** The tally with so many more findings. */
    public Tally plus(FindingCount more) {
        if (more.severity() == Severity.INFO) {
            return this;
        }
        long count = more.count();
        return switch (more.kind()) {
            case INTEGRITY -> new Tally(failures, integrity + count, unknownCompliance, plausibility, compliance);
            case PLAUSIBILITY ->
                // Nobody can explain what could not be judged; it stays on record.
                more.unknown()
                        ? this
                        : new Tally(failures, integrity, unknownCompliance, plausibility + count, compliance);
            case COMPLIANCE ->
                more.unknown()
                        ? new Tally(failures, integrity, unknownCompliance + count, plausibility, compliance)
                        : new Tally(failures, integrity, unknownCompliance, plausibility, compliance + count);
        };
    }

    /** The tally with that many failures. */
    public Tally withFailures(long count) {
        return new Tally(count, integrity, unknownCompliance, plausibility, compliance);
    }

    /**
     * The tally once plausibility findings have been explained.
     *
     * @param plausibilityExplained how many, from 0 to {@link #plausibility}
     */
    public Tally explained(long plausibilityExplained) {
        if (plausibilityExplained < 0 || plausibilityExplained > plausibility) {
            throw new IllegalArgumentException(
                    "of " + plausibility + " plausibility findings " + plausibilityExplained + " cannot be explained");
        }
        return new Tally(failures, integrity, unknownCompliance, plausibility - plausibilityExplained, compliance);
    }
}
