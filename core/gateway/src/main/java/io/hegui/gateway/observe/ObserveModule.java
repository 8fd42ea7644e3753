package io.hegui.gateway.observe;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import io.hegui.gateway.http.Routes;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** Health and metrics. */
public final class ObserveModule extends AbstractModule {
    private final PrometheusMeterRegistry registry;

    public ObserveModule(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    protected void configure() {
        bind(PrometheusMeterRegistry.class).toInstance(registry);
        bind(MeterRegistry.class).toInstance(registry);
        bind(Readiness.class).in(Scopes.SINGLETON);
        bind(Alarms.class).in(Scopes.SINGLETON);
        bind(ProbeRoutes.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), Routes.class).addBinding().to(ProbeRoutes.class);
    }
}
