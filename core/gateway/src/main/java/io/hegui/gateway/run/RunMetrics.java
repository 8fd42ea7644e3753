package io.hegui.gateway.run;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.PluginVersion;
import io.hegui.engine.check.RunMonitor;
import io.hegui.engine.check.Supervisor;
import io.hegui.engine.check.Verdict;
import io.hegui.gateway.submission.Submission;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Figures about runs. */
@Singleton
public final class RunMetrics {
    private static final String CHECK_TIME = "hegui.plugin.check.time";
    private static final String JUDGING_TIME = "hegui.plugin.judging.time";

    private final MeterRegistry registry;

    @Inject
    RunMetrics(MeterRegistry registry, Supervisor supervisor) {
        this.registry = registry;
        Gauge.builder("hegui.run.threads.abandoned", supervisor, Supervisor::abandonedThreads)
                .description("Threads given up because a check did not return")
                .register(registry);
    }

    Timer start() {
        return new Timer(io.micrometer.core.instrument.Timer.start(registry), registry);
    }

    /** Counts provisional runs under way. */
    void watch(ProvisionalRuns runs) {
        Gauge.builder("hegui.run.provisional.active", runs, ProvisionalRuns::count)
                .description("Filings judged while they arrive")
                .register(registry);
    }

    /** A provisional run has come to this. */
    void count(ProvisionalOutcome outcome) {
        Counter.builder("hegui.run.provisional")
                .description("Filings judged while they arrived, by what became of that")
                .tag("outcome", outcome.name())
                .register(registry)
                .increment();
    }

    /** A filing was judged: its time counts for the version of the plugin that brings its dataset. */
    void judged(Catalogue catalogue, Submission submission, long nanos) {
        catalogue
                .dataset(submission.institutionType(), submission.dataset())
                .flatMap(plan -> catalogue.plugins().stream()
                        .filter(version -> version.id().equals(plan.plugin()))
                        .findFirst())
                .ifPresent(version -> io.micrometer.core.instrument.Timer.builder(JUDGING_TIME)
                        .description("Time to judge a filing, by the version that brings its dataset")
                        .tag("plugin", version.id())
                        .tag("version", version.version())
                        .register(registry)
                        .record(nanos, TimeUnit.NANOSECONDS));
    }

    /** What the checks of each version took at one filing, all threads together. */
    void checked(Catalogue catalogue, RunMonitor monitor) {
        Map<String, Duration> byPlugin = new HashMap<>();
        monitor.profile()
                .forEach((check, time) ->
                        catalogue.check(check).ifPresent(page -> byPlugin.merge(page.plugin(), time, Duration::plus)));
        for (PluginVersion version : catalogue.plugins()) {
            Optional.ofNullable(byPlugin.get(version.id()))
                    .ifPresent(time -> io.micrometer.core.instrument.Timer.builder(CHECK_TIME)
                            .description("Time that the checks of a version took at one filing, all threads together")
                            .tag("plugin", version.id())
                            .tag("version", version.version())
                            .register(registry)
                            .record(time));
        }
    }

    /** A version is gone: so are its figures, whose number would have no bound. */
    public void forget(String plugin, String version) {
        for (String name : List.of(CHECK_TIME, JUDGING_TIME)) {
            registry.find(name)
                    .tags("plugin", plugin, "version", version)
                    .meters()
                    .forEach(registry::remove);
        }
    }

    /** The time from lease to durable verdict. */
    record Timer(io.micrometer.core.instrument.Timer.Sample sample, MeterRegistry registry) {
        void stop(Verdict verdict) {
            sample.stop(io.micrometer.core.instrument.Timer.builder("hegui.run.time")
                    .description("From lease to durable verdict")
                    .tag("verdict", verdict.name())
                    .register(registry));
        }
    }
}
