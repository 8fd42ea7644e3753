package io.hegui.gateway.rollout;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which versions are to be active.
 *
 * @param revision number of the last change, 0 before the first
 * @param timelines of the plugins that judge anything, by plugin
 */
record DesiredState(long revision, Map<String, VersionTimeline> timelines) {
    DesiredState {
        timelines = Map.copyOf(timelines);
    }

    static DesiredState none() {
        return new DesiredState(0, Map.of());
    }

    /** The version of a plugin for the latest periods. */
    Optional<StagedVersion> active(String plugin) {
        return timeline(plugin).latest();
    }

    VersionTimeline timeline(String plugin) {
        return timelines.getOrDefault(plugin, VersionTimeline.none());
    }

    /** The versions of plugins for the latest periods: all but the edition of the operator's data. */
    List<StagedVersion> plugins() {
        return plugins(VersionTimeline::latest);
    }

    /** Those for earlier periods, whole: by the day before which the periods end. */
    SortedMap<LocalDate, List<StagedVersion>> earlier() {
        SortedMap<LocalDate, List<StagedVersion>> earlier = new TreeMap<>();
        timelines
                .values()
                .forEach(timeline -> timeline.earlier()
                        .keySet()
                        .forEach(until -> earlier.put(until, plugins(each -> each.at(until.minusDays(1))))));
        return earlier;
    }

    private List<StagedVersion> plugins(Function<VersionTimeline, Optional<StagedVersion>> choice) {
        return timelines.entrySet().stream()
                .filter(each -> !each.getKey().equals(ReferenceEdition.ID))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(each -> choice.apply(each.getValue()).stream())
                .toList();
    }

    /** All that it names, for whatever periods. */
    List<StagedVersion> all() {
        return timelines.values().stream()
                .flatMap(timeline -> timeline.versions().stream())
                .toList();
    }

    /** The same once these steps are taken; not recorded yet. */
    DesiredState after(Collection<Step> steps) {
        Map<String, VersionTimeline> next = new HashMap<>(timelines);
        for (Step step : steps) {
            if (step.timeline().isNone()) {
                next.remove(step.plugin());
            } else {
                next.put(step.plugin(), step.timeline());
            }
        }
        return new DesiredState(revision, next);
    }

    /** The same under the number under which it is recorded. */
    DesiredState at(long recorded) {
        return new DesiredState(recorded, timelines);
    }

    /** In words, for logs. */
    @Override
    public String toString() {
        return "revision " + revision + " " + new TreeMap<>(timelines);
    }
}
