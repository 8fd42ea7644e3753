package io.hegui.gateway.command;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Asks the collector for its help, since an unloaded plugin is gone only once it has been by. */
final class GarbageCollection {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private GarbageCollection() {}

    /** Whether what should go is gone, looked at until the time is over. */
    static boolean letsGo(Duration limit, BooleanSupplier gone) {
        long end = System.nanoTime() + limit.toNanos();
        while (!gone.getAsBoolean() && System.nanoTime() < end) {
            System.gc();
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return gone.getAsBoolean();
    }
}
