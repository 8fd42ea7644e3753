package io.hegui.gateway.rollout;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import io.hegui.gateway.plugin.GenerationState;
import io.hegui.gateway.plugin.GenerationView;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.plugin.PluginStep;
import io.hegui.gateway.run.RunMetrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;

/** Figures about the plugins of this gateway. */
@Singleton
final class RolloutMetrics {
    private final PluginHost host;
    private final Timer drains;
    private final Timer toldFollows;
    private final Timer foundFollows;
    private final RunMetrics runs;
    private final Counter leaks;
    private final Counter zombies;
    private final MultiGauge leases;

    @Inject
    RolloutMetrics(MeterRegistry registry, PluginHost host, RunMetrics runs, NodePlugins node) {
        this.host = host;
        this.runs = runs;
        for (GenerationState state : GenerationState.values()) {
            Gauge.builder(
                            "hegui.plugin.generations",
                            host,
                            known -> known.states().getOrDefault(state, 0L))
                    .description("Loaded versions of plugins, and unloaded ones not yet forgotten, by state")
                    .tag("state", state.name())
                    .register(registry);
        }
        Gauge.builder("hegui.plugin.revision", node, plugins -> plugins.active().revision())
                .description(
                        "The change of the plugins that this gateway has come to; on one database all come to the same")
                .register(registry);
        toldFollows = follows(registry, true);
        foundFollows = follows(registry, false);
        zombies = Counter.builder("hegui.plugin.zombies")
                .description("Versions that runs held on to for too long after they had been replaced")
                .register(registry);
        drains = Timer.builder("hegui.plugin.drain.time")
                .description(
                        "From the last run that could begin with a version until all of them had ended, where that was in time")
                .register(registry);
        leaks = Counter.builder("hegui.plugin.leaks")
                .description("Versions that stayed in memory after they were unloaded")
                .register(registry);
        leases = MultiGauge.builder("hegui.plugin.leases")
                .description("Runs that use a version")
                .register(registry);
    }

    private static Timer follows(MeterRegistry registry, boolean told) {
        return Timer.builder("hegui.plugin.follow.time")
                .description(
                        "From when another gateway's change was seen until it was in force here: fetched, loaded, proved")
                .tag("told", Boolean.toString(told))
                .register(registry);
    }

    /**
     * Counts a change of another gateway's that is in force here now.
     *
     * @param told whether the database had told of it; if not, it was found at a look
     */
    void followed(boolean told, Duration time) {
        (told ? toldFollows : foundFollows).record(time);
    }

    /** For any thread; returns at once. */
    void count(PluginStep step) {
        if (step.from() == GenerationState.DRAINING && step.state() == GenerationState.STOPPED) {
            drains.record(step.before());
        }
        if (step.state() == GenerationState.ZOMBIE) {
            zombies.increment();
        }
        if (step.state() == GenerationState.LEAKED) {
            leaks.increment();
        }
        if (step.state() == GenerationState.STOPPED
                && host.used().stream()
                        .noneMatch(view -> view.plugin().equals(step.plugin())
                                && view.version().equals(step.version()))) {
            runs.forget(step.plugin(), step.version());
        }
        // A row for each version that may be used, and none for those that are gone: their number has no bound.
        List<GenerationView> used = host.used();
        leases.register(
                used.stream()
                        .map(view -> MultiGauge.Row.of(
                                Tags.of("plugin", view.plugin(), "version", view.version(), "sha256", view.sha256()),
                                host,
                                known -> known.leases(view.sha256())))
                        .toList(),
                true);
    }
}
