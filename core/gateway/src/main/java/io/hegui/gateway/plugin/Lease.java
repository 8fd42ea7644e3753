package io.hegui.gateway.plugin;

import java.util.concurrent.atomic.AtomicBoolean;

/** The right to use something until it is released. Releasing twice counts once. */
final class Lease implements AutoCloseable {
    private final Runnable release;
    private final AtomicBoolean released = new AtomicBoolean();

    Lease(Runnable release) {
        this.release = release;
    }

    @Override
    public void close() {
        if (released.compareAndSet(false, true)) {
            release.run();
        }
    }
}
