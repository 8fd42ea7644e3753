package io.hegui.engine.report;

import java.io.IOException;

/**
 * Takes findings in their order: the header's, then by row (what the engine itself found first, then by check), then
 * keys that come twice, by row, then what checks on the whole filing say.
 */
public interface FindingSink {
    void accept(Finding finding) throws IOException;

    /**
     * Takes a finding across institutions.
     *
     * @param finding what the institution may read of it
     * @param whole what is for the supervisor alone
     */
    default void accept(Finding finding, SupervisorFinding whole) throws IOException {
        accept(finding);
    }

    /** Takes a finding of a check that is watched, which is for operators alone: who does not know of that drops it. */
    default void watched(Finding finding) throws IOException {}
}
