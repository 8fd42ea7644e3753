package io.hegui.gateway.plugin;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/**
 * Binds the plugin host; needs a {@link Clock}. Plugins are never injected from here: an injector of the host that has
 * once seen a plugin's class keeps it for good, so a plugin that wants an injector makes a stand-alone one of its own.
 */
public final class PluginModule extends AbstractModule {
    private static final Duration DRAIN_LIMIT = Duration.ofSeconds(30);
    private static final Duration LEAK_LIMIT = Duration.ofMinutes(5);

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
    }

    @Provides
    @Singleton
    static PluginHost host(Clock clock) {
        return new PluginHost(SdkVersion.ofThisBuild(), clock, DRAIN_LIMIT, LEAK_LIMIT);
    }
}
