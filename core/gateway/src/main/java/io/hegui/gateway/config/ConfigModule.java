package io.hegui.gateway.config;

import com.google.inject.AbstractModule;
import io.vertx.core.Vertx;
import java.time.Clock;

/** What everything else is built from. */
public final class ConfigModule extends AbstractModule {
    private final GatewayConfig config;
    private final Vertx vertx;
    private final Clock clock;

    public ConfigModule(GatewayConfig config, Vertx vertx, Clock clock) {
        this.config = config;
        this.vertx = vertx;
        this.clock = clock;
    }

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        bind(GatewayConfig.class).toInstance(config);
        bind(Vertx.class).toInstance(vertx);
        bind(Clock.class).toInstance(clock);
    }
}
