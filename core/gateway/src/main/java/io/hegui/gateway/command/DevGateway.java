package io.hegui.gateway.command;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.gateway.Gateway;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.plugin.Activation;
import io.hegui.gateway.plugin.GenerationState;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.plugin.PluginStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** A gateway with the plugins of the installation and one that is being written. */
final class DevGateway implements AutoCloseable {
    private static final Duration GONE_WITHIN = Duration.ofSeconds(5);

    private final Gateway gateway;
    private final PluginHost host;
    private long known;

    private DevGateway(Gateway gateway) {
        this.gateway = gateway;
        this.host = gateway.injector().getInstance(PluginHost.class);
    }

    /**
     * Starts it.
     *
     * @param plugins an empty directory, in which the plugins are put together
     * @throws PluginStartException if the plugin that is being written is wrong, or does not go with the others
     */
    static DevGateway start(GatewayConfig config, Path installed, Path plugins, Path plugin, Clock clock) {
        gather(installed, plugins, plugin);
        try {
            return new DevGateway(Gateway.start(config, clock)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join());
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof PluginStartException wrong) {
                throw wrong;
            }
            throw new CommandFailedException("the gateway cannot start: " + cause.getMessage());
        }
    }

    Gateway gateway() {
        return gateway;
    }

    Catalogue catalogue() {
        return host.current().catalogue();
    }

    Activation activate(Path plugin) {
        return host.activate(plugin);
    }

    /** Whether the versions that were replaced are gone from memory; a leak is told of once. */
    boolean isTidy() {
        long before = known;
        boolean gone = GarbageCollection.letsGo(GONE_WITHIN, () -> lingering(host.states()) <= before);
        known = Math.max(before, lingering(host.states()));
        return gone;
    }

    private static long lingering(Map<GenerationState, Long> states) {
        return states.entrySet().stream()
                .filter(state ->
                        state.getKey() != GenerationState.ACTIVE && state.getKey() != GenerationState.COLLECTED)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    @Override
    public void close() {
        GatewayStart.stop(gateway);
    }

    /** The plugin that is being written takes the place of an installed one of the same id. */
    private static void gather(Path installed, Path plugins, Path plugin) {
        Optional<String> written = PluginId.of(plugin);
        try {
            clear(plugins);
            for (Path other : PluginFiles.in(installed)) {
                if (written.isEmpty() || !written.equals(PluginId.of(other))) {
                    PluginFiles.copy(other, plugins.resolve(String.valueOf(other.getFileName())));
                }
            }
            PluginFiles.copy(plugin, plugins.resolve(String.valueOf(plugin.getFileName())));
        } catch (IOException e) {
            throw new CommandFailedException("the plugins cannot be put together in " + plugins + ": " + e);
        }
    }

    private static void clear(Path directory) throws IOException {
        Files.createDirectories(directory);
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
