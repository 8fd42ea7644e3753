package io.hegui.gateway.plugin;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.hegui.engine.catalogue.ReferenceData;
import java.net.URLConnection;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the plugins and publishes their catalogue. Reading is one volatile read and never waits; loading and unloading
 * happen on one thread, one after the other.
 */
public final class PluginHost implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PluginHost.class);

    private final SdkVersion sdk;
    private final Duration drainLimit;
    private final LoaderWatch watch;
    private final ControlThread control = new ControlThread();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile List<Generation> generations = List.of();
    private volatile Optional<CatalogueSnapshot> current = Optional.empty();

    /**
     * @param drainLimit how long {@link #close} waits for runs in flight
     * @param leakLimit how long an unloaded plugin may stay in memory before it is reported as leaked
     */
    public PluginHost(SdkVersion sdk, Clock clock, Duration drainLimit, Duration leakLimit) {
        this.sdk = sdk;
        this.drainLimit = drainLimit;
        this.watch = new LoaderWatch(clock, leakLimit);
        // A cached jar stays open after its class loader is closed, and answers with its old contents.
        URLConnection.setDefaultUseCaches("jar", false);
    }

    /**
     * Loads every jar of a directory and makes their catalogue the current one. Blocks; never call it on an event loop.
     *
     * @param dataDirectory the private copies of the jars go to {@code plugins} in it
     * @throws PluginStartException naming everything that is wrong; nothing stays loaded then
     */
    public CatalogueSnapshot start(Path pluginsDirectory, Path dataDirectory, ReferenceData reference) {
        return control.call(() -> {
            if (current.isPresent()) {
                throw new IllegalStateException("the plugins are started already");
            }
            PluginStore store = new PluginStore(dataDirectory.resolve("plugins"));
            Startup startup = new Startup(store, sdk, reference);
            try {
                CatalogueSnapshot snapshot = startup.run(pluginsDirectory);
                generations = snapshot.generations();
                generations.forEach(Generation::activated);
                current = Optional.of(snapshot);
                log.info("plugins active: {}", generations);
                return snapshot;
            } catch (RuntimeException e) {
                startup.generations().forEach(this::stop);
                throw e;
            }
        });
    }

    /** @throws IllegalStateException before the start and after the close */
    public CatalogueSnapshot current() {
        return current.orElseThrow(() -> new IllegalStateException("no catalogue is active"));
    }

    /** The current catalogue for the length of one run; empty before the start and after the close. */
    public Optional<CatalogueLease> lease() {
        Optional<CatalogueSnapshot> seen = current;
        while (seen.isPresent()) {
            Optional<CatalogueLease> lease = seen.get().lease();
            if (lease.isPresent()) {
                return lease;
            }
            Optional<CatalogueSnapshot> now = current;
            if (now.equals(seen)) {
                return Optional.empty();
            }
            seen = now;
        }
        return Optional.empty();
    }

    /** How many generations are in each state; states without any are left out. */
    public Map<GenerationState, Long> states() {
        watch.look();
        return generations.stream()
                .collect(groupingBy(Generation::state, () -> new EnumMap<>(GenerationState.class), counting()));
    }

    /**
     * Lets runs in flight end, then unloads all plugins. A plugin that is still in use when the limit has passed stays
     * loaded: closing it under a running check would make that check fail in random places.
     */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        control.call(() -> {
            current = Optional.empty();
            List<CompletableFuture<Void>> draining =
                    generations.stream().map(Generation::drain).toList();
            awaitDrained(draining);
            for (Generation generation : generations) {
                if (generation.leasesHeld() == 0) {
                    stop(generation);
                } else {
                    log.warn(
                            "plugin {} is still used by {} runs after {}; it stays loaded",
                            generation.stored().label(),
                            generation.leasesHeld(),
                            drainLimit);
                }
            }
            return true;
        });
        control.close();
    }

    private void awaitDrained(List<CompletableFuture<Void>> draining) {
        try {
            CompletableFuture.allOf(draining.toArray(CompletableFuture[]::new))
                    .get(drainLimit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            log.warn("runs are still in flight after {}", drainLimit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("draining cannot fail", e);
        }
    }

    private void stop(Generation generation) {
        if (generation.state() != GenerationState.STOPPED) {
            generation.stop().ifPresent(loader -> watch.watch(generation, loader));
        }
    }
}
