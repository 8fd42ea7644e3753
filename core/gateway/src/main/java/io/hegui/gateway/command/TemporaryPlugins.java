package io.hegui.gateway.command;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.gateway.plugin.GenerationState;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.plugin.SdkVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Plugins for the length of one command, their private copies in a temporary directory. */
final class TemporaryPlugins implements AutoCloseable {
    private static final Duration NO_WAIT = Duration.ZERO;
    private static final Duration LEAK_LIMIT = Duration.ofMinutes(5);
    private static final Duration GONE_WITHIN = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final PluginHost host;
    private final Path data;

    private TemporaryPlugins(PluginHost host, Path data) {
        this.host = host;
        this.data = data;
    }

    /** @throws io.hegui.gateway.plugin.PluginStartException naming all that is wrong with the plugins */
    static TemporaryPlugins start(Path directory, ReferenceData reference, Clock clock) {
        TemporaryPlugins plugins = new TemporaryPlugins(
                new PluginHost(SdkVersion.ofThisBuild(), clock, NO_WAIT, LEAK_LIMIT), temporaryDirectory());
        boolean started = false;
        try {
            plugins.host.start(directory, plugins.data, reference);
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
        long end = System.nanoTime() + GONE_WITHIN.toNanos();
        while (!isGone() && System.nanoTime() < end) {
            System.gc();
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return isGone();
    }

    private boolean isGone() {
        return host.states().keySet().equals(Set.of(GenerationState.COLLECTED));
    }

    @Override
    public void close() {
        host.close();
        try (Stream<Path> files = Files.walk(data)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new CommandFailedException("the temporary directory " + data + " cannot be removed: " + e);
        }
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("hegui-check-");
        } catch (IOException e) {
            throw new CommandFailedException("no temporary directory can be made: " + e);
        }
    }
}
