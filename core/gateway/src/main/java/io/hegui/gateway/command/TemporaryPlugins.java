package io.hegui.gateway.command;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.gateway.plugin.GenerationState;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.plugin.SdkVersion;
import io.hegui.gateway.plugin.signature.SignaturePolicy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/** Plugins for the length of one command, their private copies in a temporary directory. */
final class TemporaryPlugins implements AutoCloseable {
    private static final Duration NO_WAIT = Duration.ZERO;
    private static final Duration LEAK_LIMIT = Duration.ofMinutes(5);
    private static final Duration GONE_WITHIN = Duration.ofSeconds(5);

    private final PluginHost host;
    private final Path data;

    private TemporaryPlugins(PluginHost host, Path data) {
        this.host = host;
        this.data = data;
    }

    /** @throws io.hegui.gateway.plugin.PluginStartException naming all that is wrong with the plugins */
    static TemporaryPlugins start(Path directory, ReferenceData reference, SignaturePolicy policy, Clock clock) {
        TemporaryPlugins plugins = new TemporaryPlugins(
                new PluginHost(SdkVersion.ofThisBuild(), clock, NO_WAIT, LEAK_LIMIT),
                TemporaryDirectory.make("hegui-check-"));
        boolean started = false;
        try {
            plugins.host.start(directory, plugins.data, reference, policy);
            started = true;
            return plugins;
        } finally {
            if (!started) {
                plugins.close();
            }
        }
    }

    Catalogue catalogue() {
        return host.current().catalogue();
    }

    /** Unloads the plugins; whether nothing of them is left in memory within five seconds. */
    boolean unload() {
        host.close();
        return GarbageCollection.letsGo(
                GONE_WITHIN, () -> host.states().keySet().equals(Set.of(GenerationState.COLLECTED)));
    }

    @Override
    public void close() {
        host.close();
        TemporaryDirectory.delete(data);
    }
}
