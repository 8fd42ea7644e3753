package io.hegui.gateway.progress;

import io.hegui.gateway.submission.State;
import io.hegui.gateway.submission.Submission;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A filing and how it came to where it is.
 *
 * @param changes all, oldest first; at least one
 * @param place in the queue, 1 for the next; empty where it does not wait
 */
record Standing(Submission submission, List<StateChange> changes, OptionalLong place) {
    private static final Set<State> WORK_LEFT = EnumSet.of(State.RECEIVED, State.QUEUED, State.RUNNING);

    /** Whether nothing more will come, unless the filing is judged anew. */
    boolean isOver() {
        return !WORK_LEFT.contains(submission.state());
    }

    int lastChange() {
        return changes.size();
    }

    /** Whether a client that was told this has been told all. */
    boolean isAllToldBy(EventId last) {
        return isOver() && last.verdict() && last.change() == lastChange();
    }
}
