package io.hegui.gateway.run;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.hegui.engine.check.Supervisor;
import io.hegui.gateway.Part;
import io.hegui.gateway.config.GatewayConfig;

/** The queue and those who work it off. */
public final class RunModule extends AbstractModule {
    /** Overruns of a check after which it is skipped, so that it cannot take one thread after another. */
    private static final int BREAKER_LIMIT = 3;

    @Override
    protected void configure() {
        bind(RunQueue.class).in(Scopes.SINGLETON);
        bind(Decisions.class).in(Scopes.SINGLETON);
        bind(DecisionRecorder.class).in(Scopes.SINGLETON);
        bind(RunMetrics.class).in(Scopes.SINGLETON);
        bind(RunExecution.class).in(Scopes.SINGLETON);
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
        return new Supervisor(workers, workers, config.run().checkDeadline(), BREAKER_LIMIT);
    }
}
