package io.hegui.gateway.plugin;

import io.hegui.engine.catalogue.Contribution;
import io.hegui.engine.catalogue.LastRecord;
import io.hegui.engine.catalogue.ReferenceContext;
import io.hegui.engine.catalogue.ReferenceData;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * One loaded version of one plugin. All but {@link #lease}, {@link #drain} and the readings is called by the control
 * thread alone. After {@link #stop} it holds nothing of the plugin but names.
 */
final class Generation {
    private final StoredPlugin stored;
    private final LeaseCount leases = new LeaseCount();
    private final Clock clock;
    private final Consumer<PluginStep> observer;
    private volatile GenerationState state = GenerationState.STAGED;
    private volatile Instant since;
    private volatile Optional<LoadedPlugin> loaded = Optional.empty();
    private volatile Optional<Contribution> contribution = Optional.empty();

    /** @param observer is told of each change of state, on whatever thread makes it; must return at once */
    Generation(StoredPlugin stored, Clock clock, Consumer<PluginStep> observer) {
        this.stored = stored;
        this.clock = clock;
        this.observer = observer;
        this.since = clock.instant();
    }

    StoredPlugin stored() {
        return stored;
    }

    GenerationState state() {
        return state;
    }

    /** Since when it is in that state. */
    Instant since() {
        return since;
    }

    /** The plugin itself; empty before it is loaded and after it is stopped. */
    Optional<LoadedPlugin> loaded() {
        return loaded;
    }

    /** @throws PluginRefusedException if it cannot be loaded */
    void load(SdkVersion sdk) {
        loaded = Optional.of(LoadedPlugin.load(stored, sdk));
        become(GenerationState.LOADED);
    }

    /** Asks the plugin what it contributes, and keeps the answer. */
    Contribution contribute(ReferenceData reference) {
        LoadedPlugin plugin = loaded.orElseThrow(() -> new IllegalStateException(stored.label() + " is not loaded"));
        Contribution answer = ContextLoader.during(
                plugin.loader(),
                () -> Contribution.read(
                        plugin.entryPoint(),
                        stored.manifest().version(),
                        stored.sha256(),
                        new ReferenceContext(stored.manifest().id(), reference),
                        new JarResources(stored.file())));
        contribution = Optional.of(answer);
        return answer;
    }

    /** What the plugin contributes; empty before it is asked and after it is stopped. */
    Optional<Contribution> contribution() {
        return contribution;
    }

    void proved() {
        become(GenerationState.PROVED);
    }

    void activated() {
        become(GenerationState.ACTIVE);
    }

    /** Empty once draining has begun. */
    Optional<Lease> lease() {
        return leases.lease();
    }

    int leasesHeld() {
        return leases.held();
    }

    /** Admits no further run; completes when the last one has ended. */
    CompletableFuture<Void> drain() {
        if (state() == GenerationState.ACTIVE) {
            become(GenerationState.DRAINING);
        }
        return leases.drain();
    }

    /** Completes when it drains and no run uses it but such as were given up. */
    CompletableFuture<Void> quiet() {
        return leases.quiet();
    }

    /** Notes that it has been draining since before then, if it still is. */
    synchronized void overdue(Instant limit) {
        if (state == GenerationState.DRAINING && since.isBefore(limit)) {
            become(GenerationState.ZOMBIE);
        }
    }

    /** Closes the class loader and gives it back to be watched; empty if the plugin never was loaded. */
    Optional<ClassLoader> stop() {
        Optional<ClassLoader> loader = loaded.map(LoadedPlugin::loader);
        loaded.ifPresent(plugin -> plugin.unload(stored.manifest().id()));
        loaded = Optional.empty();
        contribution = Optional.empty();
        LastRecord.forget();
        become(GenerationState.STOPPED);
        return loader;
    }

    void collected() {
        become(GenerationState.COLLECTED);
    }

    void leaked() {
        become(GenerationState.LEAKED);
    }

    private synchronized void become(GenerationState next) {
        if (!state.next().contains(next)) {
            throw new IllegalStateException(stored.label() + " cannot go from " + state + " to " + next);
        }
        Instant now = clock.instant();
        Duration before = Duration.between(since, now);
        GenerationState from = state;
        state = next;
        since = now;
        observer.accept(new PluginStep(
                stored.manifest().id(), stored.manifest().version(), stored.sha256(), from, next, now, before));
    }

    @Override
    public String toString() {
        return stored.label() + " " + state();
    }
}
