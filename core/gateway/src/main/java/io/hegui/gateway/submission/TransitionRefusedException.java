package io.hegui.gateway.submission;

import java.util.Optional;
import java.util.UUID;

/** A submission cannot take that step from where it stands. */
public final class TransitionRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<State> from;
    private final State to;

    private TransitionRefusedException(String message, Optional<State> from, State to) {
        super(message);
        this.from = from;
        this.to = to;
    }

    static TransitionRefusedException unknown(UUID id) {
        return new TransitionRefusedException("there is no submission " + id, Optional.empty(), State.RECEIVED);
    }

    static TransitionRefusedException notAllowed(UUID id, State from, State to) {
        return new TransitionRefusedException(
                "submission " + id + " is " + from + " and cannot become " + to, Optional.of(from), to);
    }

    /** Where the submission stands; empty if there is none. */
    public Optional<State> from() {
        return from;
    }

    public State to() {
        return to;
    }
}
