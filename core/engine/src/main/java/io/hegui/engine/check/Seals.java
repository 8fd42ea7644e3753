package io.hegui.engine.check;

import io.hegui.engine.group.GroupPortion;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the names of a portion of groups are exchanged as; made when first asked for, once for all checks. For one thread. A
 * run without checks across institutions never asks, for it might have to wait for the exchange.
 */
final class Seals {
    private final List<GroupPortion.Group> groups;
    private final Optional<Exchange> exchange;
    private final @Nullable UUID[] made;
    private Optional<Function<byte[], UUID>> sealing = Optional.empty();

    Seals(List<GroupPortion.Group> groups, Optional<Exchange> exchange) {
        this.groups = groups;
        this.exchange = exchange;
        this.made = new UUID[groups.size()];
    }

    /** @param group its place in the portion, from 0 */
    UUID of(int group) {
        UUID seal = made[group];
        if (seal == null) {
            if (sealing.isEmpty()) {
                sealing = Optional.of(exchange.orElseThrow().sealing());
            }
            seal = sealing.get().apply(groups.get(group).utf8());
            made[group] = seal;
        }
        return seal;
    }
}
