package io.hegui.gateway.run;

import java.util.UUID;

/**
 * A worker's hold on a run.
 *
 * @param fence grows with each lease of the run, so that a worker that lost it cannot write
 * @param losses how often a worker held the run and did not finish it
 * @param last whether no other run of its lane waited
 */
record RunLease(UUID submission, long fence, int losses, boolean last) {
    /** Whether anybody ever held the run. */
    boolean isHeld() {
        return fence > 0;
    }
}
