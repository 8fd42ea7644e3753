package io.hegui.gateway.plugin;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.config.GuardsConfig;
import java.time.Clock;
import java.time.Duration;

/**
 * Binds the plugin host; needs a {@link Clock} and the {@link GatewayConfig}. Plugins are never injected from here: an injector of the host that has
 * once seen a plugin's class keeps it for good, so a plugin that wants an injector makes a stand-alone one of its own.
 */
public final class PluginModule extends AbstractModule {
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(30);
    private static final Duration LEAK_LIMIT = Duration.ofMinutes(5);

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
    }

    @Provides
    @Singleton
    static PluginHost host(Clock clock, GatewayConfig config) {
        return new PluginHost(
                SdkVersion.ofThisBuild(), clock, CLOSE_LIMIT, config.guards().drainLimit(), LEAK_LIMIT);
    }

    @Provides
    @Singleton
    static VersionBreaker breaker(Clock clock, GatewayConfig config) {
        GuardsConfig guards = config.guards();
        return new VersionBreaker(clock, guards.breakerFilings(), guards.breakerWindow());
    }
}
