package io.hegui.gateway.plugin;

import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.gateway.config.GatewayConfig;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The gate's plugin and a further one, put in force under a running gateway. */
public final class OtherCatalogue implements AutoCloseable {
    private final PluginHost host;
    private final CatalogueSnapshot snapshot;

    public OtherCatalogue(Path directory, GatewayConfig config) throws IOException {
        Path plugins = directory.resolve("plugins");
        GateFixture.jar(plugins);
        PluginJar.good("further").in(plugins);
        host = new PluginHost(
                SdkVersion.ofThisBuild(), Clock.systemUTC(), Duration.ofSeconds(5), Duration.ofMinutes(1));
        snapshot = host.start(plugins, directory.resolve("data"), ReferenceData.load(config.referenceDirectory()));
    }

    /** Its identity. */
    public String id() {
        return snapshot.catalogue().id();
    }

    public void activate(PluginHost running) throws ReflectiveOperationException {
        Field current = PluginHost.class.getDeclaredField("current");
        current.setAccessible(true);
        current.set(running, Optional.of(snapshot));
    }

    @Override
    public void close() {
        host.close();
    }
}
