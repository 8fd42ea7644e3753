package io.hegui.gateway.run;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import io.hegui.gateway.config.GatewayConfig;
import java.util.EnumMap;
import java.util.Map;

/** This node's workers that are free, by lane. */
@Singleton
final class Seats {
    private final Map<Lane, Integer> free = new EnumMap<>(Lane.class);

    @Inject
    Seats(GatewayConfig config) {
        free.put(Lane.RECORD, config.run().workers());
        free.put(Lane.TEST, config.run().testWorkers());
    }

    /** Whether there was a free one; it is taken now. */
    synchronized boolean take(Lane lane) {
        int left = free.getOrDefault(lane, 0);
        if (left == 0) {
            return false;
        }
        free.put(lane, left - 1);
        return true;
    }

    synchronized void giveBack(Lane lane) {
        free.merge(lane, 1, Integer::sum);
    }
}
