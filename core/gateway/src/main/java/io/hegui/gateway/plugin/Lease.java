package io.hegui.gateway.plugin;

import java.util.concurrent.atomic.AtomicReference;

/** The right to use something until it is released. Releasing twice counts once. */
final class Lease implements AutoCloseable {
    private final LeaseCount count;
    private final AtomicReference<State> state = new AtomicReference<>(State.HELD);

    Lease(LeaseCount count) {
        this.count = count;
    }

    private enum State {
        HELD,
        ABANDONED,
        RELEASED
    }

    /** Nobody knows whether it will ever be released, so nobody need wait for it. */
    void abandon() {
        if (state.compareAndSet(State.HELD, State.ABANDONED)) {
            count.abandoned(1);
        }
    }

    @Override
    public void close() {
        State before = state.getAndSet(State.RELEASED);
        if (before == State.ABANDONED) {
            count.abandoned(-1);
        }
        if (before != State.RELEASED) {
            count.release();
        }
    }
}
