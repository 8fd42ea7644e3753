package io.hegui.engine.check;

import io.hegui.engine.group.GroupStore;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the names of a portion of groups are kept as; made when first asked for, once for all checks. For one thread. */
final class Seals {
    private final List<GroupStore.Group> groups;
    private final Function<String, UUID> sealing;
    private final @Nullable UUID[] made;

    Seals(List<GroupStore.Group> groups, Function<String, UUID> sealing) {
        this.groups = groups;
        this.sealing = sealing;
        this.made = new UUID[groups.size()];
    }

    /** @param group its place in the portion, from 0 */
    UUID of(int group) {
        UUID seal = made[group];
        if (seal == null) {
            seal = sealing.apply(groups.get(group).name());
            made[group] = seal;
        }
        return seal;
    }
}
