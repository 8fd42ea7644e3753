package io.hegui.gateway.rollout;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which versions are to be active.
 *
 * @param revision number of the last change, 0 before the first
 * @param versions by plugin
 */
record DesiredState(long revision, Map<String, StagedVersion> versions) {
    DesiredState {
        versions = Map.copyOf(versions);
    }

    static DesiredState none() {
        return new DesiredState(0, Map.of());
    }

    Optional<StagedVersion> active(String plugin) {
        return Optional.ofNullable(versions.get(plugin));
    }

    /** The versions of plugins: all but the edition of the operator's data. */
    List<StagedVersion> plugins() {
        return versions.values().stream()
                .filter(version -> !version.plugin().equals(ReferenceEdition.ID))
                .toList();
    }

    /** The same once these steps are taken; not recorded yet. */
    DesiredState after(Collection<Step> steps) {
        Map<String, StagedVersion> next = new HashMap<>(versions);
        for (Step step : steps) {
            next.remove(step.plugin());
            step.version().ifPresent(version -> next.put(step.plugin(), version));
        }
        return new DesiredState(revision, next);
    }

    /** The same under the number under which it is recorded. */
    DesiredState at(long recorded) {
        return new DesiredState(recorded, versions);
    }

    /** In words, for logs. */
    @Override
    public String toString() {
        Map<String, String> numbers = new TreeMap<>();
        versions.forEach((plugin, version) -> numbers.put(plugin, version.version()));
        return "revision " + revision + " " + numbers;
    }
}
