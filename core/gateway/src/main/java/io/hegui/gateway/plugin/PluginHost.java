package io.hegui.gateway.plugin;

import io.hegui.engine.catalogue.CatalogueException;
import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.gateway.plugin.signature.SignaturePolicy;
import java.net.URLConnection;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
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
    private final Generations generations;
    private final ControlThread control = new ControlThread();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile Optional<Loading> loading = Optional.empty();
    private volatile Optional<CatalogueSnapshot> current = Optional.empty();

    /**
     * @param drainLimit how long {@link #close} waits for runs in flight
     * @param leakLimit how long an unloaded plugin may stay in memory before it is reported as leaked
     */
    public PluginHost(SdkVersion sdk, Clock clock, Duration drainLimit, Duration leakLimit) {
        this.sdk = sdk;
        this.drainLimit = drainLimit;
        this.generations = new Generations(new LoaderWatch(clock, leakLimit));
        // A cached jar stays open after its class loader is closed, and answers with its old contents.
        URLConnection.setDefaultUseCaches("jar", false);
    }

    /**
     * Loads every jar of a directory and makes their catalogue the current one. Blocks; never call it on an event loop.
     *
     * @param dataDirectory the private copies of the jars go to {@code plugins} in it
     * @param policy who must answer for a jar, now and whenever one is activated
     * @throws PluginStartException naming everything that is wrong; nothing stays loaded then
     */
    public CatalogueSnapshot start(
            Path pluginsDirectory, Path dataDirectory, ReferenceData reference, SignaturePolicy policy) {
        return control.call(() -> {
            if (current.isPresent()) {
                throw new IllegalStateException("the plugins are started already");
            }
            Loading way = new Loading(new PluginStore(dataDirectory.resolve("plugins"), policy), sdk, reference);
            Startup startup = new Startup(way);
            try {
                CatalogueSnapshot snapshot = startup.run(pluginsDirectory);
                snapshot.generations().forEach(generations::add);
                snapshot.generations().forEach(Generation::activated);
                loading = Optional.of(way);
                current = Optional.of(snapshot);
                snapshot.generations().forEach(PluginHost::tell);
                return snapshot;
            } catch (RuntimeException e) {
                startup.generations().forEach(generations::stop);
                throw e;
            }
        });
    }

    /**
     * Makes a jar the active version of its plugin: it is loaded beside the others, its examples and those of all
     * others are proved together, and the next run uses it. Runs under way finish with the version they began with,
     * which is then unloaded. Blocks; never call it on an event loop.
     *
     * @throws IllegalStateException before the start and after the close
     */
    public Activation activate(Path jar) {
        return control.call(() -> {
            CatalogueSnapshot before = current();
            Loading way = loading.orElseThrow();
            try {
                StoredPlugin stored = way.stage(jar);
                PluginManifest manifest = stored.manifest();
                Optional<Generation> replaced = before.generation(manifest.id());
                if (replaced.filter(active -> active.stored().sha256().equals(stored.sha256()))
                        .isPresent()) {
                    return new Activation.Unchanged(manifest.id(), manifest.version());
                }
                Generation candidate = new Generation(stored);
                generations.add(candidate);
                activate(candidate, before, replaced, way);
                return new Activation.Activated(manifest.id(), manifest.version());
            } catch (PluginRefusedException e) {
                return new Activation.Refused(List.of(String.valueOf(e.getMessage())));
            } catch (CatalogueException e) {
                return new Activation.Refused(e.problems());
            }
        });
    }

    private void activate(Generation candidate, CatalogueSnapshot before, Optional<Generation> replaced, Loading way) {
        try {
            way.load(candidate);
            List<Generation> together = new ArrayList<>(before.generations());
            replaced.ifPresent(together::remove);
            together.add(candidate);
            CatalogueSnapshot next = CatalogueSnapshot.compose(together, way.reference());
            candidate.proved();
            candidate.activated();
            current = Optional.of(next);
        } catch (RuntimeException e) {
            generations.stop(candidate);
            throw e;
        }
        tell(candidate);
        replaced.ifPresent(this::retire);
    }

    /** Unloads a generation once the last run that began with it has ended. */
    private void retire(Generation old) {
        CompletableFuture<Void> unused = old.drain().thenRun(() -> control.later(() -> generations.stop(old)));
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
        return generations.states();
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
                    generations.known().stream().map(Generation::drain).toList();
            awaitDrained(draining);
            for (Generation generation : generations.known()) {
                if (generation.leasesHeld() == 0) {
                    generations.stop(generation);
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

    private static void tell(Generation generation) {
        log.info("plugin {}, {}", generation, generation.stored().provenance());
    }
}
