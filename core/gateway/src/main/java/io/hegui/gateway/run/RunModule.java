package io.hegui.gateway.run;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.hegui.engine.check.RunSettings;
import io.hegui.engine.check.Supervisor;
import io.hegui.gateway.Part;
import io.hegui.gateway.config.GatewayConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The queue and those who work it off. */
public final class RunModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(RunQueue.class).in(Scopes.SINGLETON);
        bind(RunsUnderWay.class).in(Scopes.SINGLETON);
        bind(Decisions.class).in(Scopes.SINGLETON);
        bind(DecisionRecorder.class).in(Scopes.SINGLETON);
        bind(RunMetrics.class).in(Scopes.SINGLETON);
        bind(Seats.class).in(Scopes.SINGLETON);
        bind(RunStarts.class).in(Scopes.SINGLETON);
        bind(ProvisionalRuns.class).in(Scopes.SINGLETON);
        bind(PastFilings.class).in(Scopes.SINGLETON);
        bind(NeededOfRecord.class).in(Scopes.SINGLETON);
        bind(Contributions.class).in(Scopes.SINGLETON);
        bind(CountedSets.class).in(Scopes.SINGLETON);
        bind(RunInputs.class).in(Scopes.SINGLETON);
        bind(JudgingBeside.class).in(Scopes.SINGLETON);
        bind(AcrossSweep.class).in(Scopes.SINGLETON);
        bind(FailedChecks.class).in(Scopes.SINGLETON);
        bind(RunExecution.class).in(Scopes.SINGLETON);
        bind(RunKeeper.class).in(Scopes.SINGLETON);
        bind(Sweeper.class).in(Scopes.SINGLETON);
        bind(Upkeep.class).in(Scopes.SINGLETON);
        bind(RunVerticle.class);
        Multibinder.newSetBinder(binder(), Part.class)
                .addBinding()
                .to(RunPart.class)
                .in(Scopes.SINGLETON);
    }

    @Provides
    @Singleton
    static Node node(GatewayConfig config) {
        return Node.of(config.dataDirectory());
    }

    /** As many threads as there are workers: a run that has been leased never waits for one. */
    @Provides
    @Singleton
    static Supervisor supervisor(GatewayConfig config) {
        int workers = config.run().workers() + config.run().testWorkers();
        return new Supervisor(
                workers,
                workers,
                config.guards().limits(config.run().checkDeadline()),
                new RunSettings(config.run().threads(), scratch(config)));
    }

    /** Where runs put what does not fit in memory; beside the filings, since the system's own place may be small. */
    private static Path scratch(GatewayConfig config) {
        try {
            return Files.createDirectories(config.dataDirectory().resolve("scratch"));
        } catch (IOException e) {
            throw new UncheckedIOException("no directory for temporary files can be made", e);
        }
    }
}
