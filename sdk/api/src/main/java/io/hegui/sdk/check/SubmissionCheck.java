package io.hegui.sdk.check;

/**
 * A check on the filing itself: whether it came in time, follows the one before, or was corrected too often. It is run
 * by a gateway, once each record is judged; a file that is judged without being filed has no arrival and is left alone.
 *
 * @param <T> the record of the datasets that it judges
 */
public non-sealed interface SubmissionCheck<T> extends Check<T> {
    /** Judges one filing. */
    void check(Arrival arrival, CheckContext context, DatasetFindings findings);
}
