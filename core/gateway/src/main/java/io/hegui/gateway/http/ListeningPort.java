package io.hegui.gateway.http;

import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;

/** The port the server really listens on, which matters when any free one was asked for. */
public final class ListeningPort {
    private final AtomicInteger port = new AtomicInteger();

    @Inject
    ListeningPort() {}

    void set(int listening) {
        port.set(listening);
    }

    /** 0 until the server listens. */
    public int get() {
        return port.get();
    }
}
