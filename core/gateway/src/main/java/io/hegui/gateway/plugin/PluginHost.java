package io.hegui.gateway.plugin;

import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.gateway.plugin.signature.SignaturePolicy;
import java.io.IOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the plugins and publishes their catalogue. Reading is one volatile read and never waits; loading and unloading
 * happen on one thread, one after the other.
 */
public final class PluginHost implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PluginHost.class);

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final SdkVersion sdk;
    private final Clock clock;
    private final Generations generations;
    private final ControlThread control = new ControlThread();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile Optional<Loading> loading = Optional.empty();
    private final CurrentCatalogue current = new CurrentCatalogue();
    private final Closing closing;

    /** How long runs may hold a version that is not active any more, unless somebody says otherwise. */
    private static final Duration DRAIN_LIMIT = Duration.ofMinutes(5);

    /**
     * @param closeLimit how long {@link #close} waits for runs in flight
     * @param leakLimit how long an unloaded plugin may stay in memory before it is reported as leaked
     */
    public PluginHost(SdkVersion sdk, Clock clock, Duration closeLimit, Duration leakLimit) {
        this(sdk, clock, closeLimit, DRAIN_LIMIT, leakLimit);
    }

    /** @param drainLimit how long runs may hold a version that is not active any more before it is a zombie */
    public PluginHost(SdkVersion sdk, Clock clock, Duration closeLimit, Duration drainLimit, Duration leakLimit) {
        this.sdk = sdk;
        this.clock = clock;
        this.generations = new Generations(new LoaderWatch(clock, leakLimit), clock, drainLimit);
        this.closing = new Closing(generations, closeLimit);
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
        return start(
                Startup.jarsIn(pluginsDirectory).stream()
                        .map(PluginSource::arriving)
                        .toList(),
                dataDirectory,
                reference,
                policy);
    }

    /** The same for plugins named one by one. */
    public CatalogueSnapshot start(
            List<PluginSource> plugins, Path dataDirectory, ReferenceData reference, SignaturePolicy policy) {
        open(dataDirectory, reference, policy);
        return start(plugins);
    }

    /** The files of a directory that are called as plugins are, in the order of their names. */
    public static List<Path> filesIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(PluginStore::holds).sorted().toList();
        }
    }

    /** Files can be examined from now on; nothing is loaded yet. What an earlier life left in the directory goes. Blocks. */
    public void open(Path dataDirectory, ReferenceData reference, SignaturePolicy policy) {
        control.call(() -> {
            if (current.isThere()) {
                throw new IllegalStateException("the plugins are started already");
            }
            PluginStore store = new PluginStore(dataDirectory.resolve("plugins"), policy);
            store.clear();
            loading = Optional.of(new Loading(store, sdk, reference));
            return true;
        });
    }

    /**
     * Loads these plugins, once it is open, and makes their catalogue the current one. Blocks.
     *
     * @throws PluginStartException naming everything that is wrong; nothing stays loaded then
     */
    public CatalogueSnapshot start(List<PluginSource> plugins) {
        return start(plugins, reference());
    }

    /** The same with other data of the operator's than that with which it was opened. */
    public CatalogueSnapshot start(List<PluginSource> plugins, ReferenceData reference) {
        return start(plugins, reference, List.of());
    }

    /**
     * The same where other versions are to judge earlier periods. Those that cannot be loaded do not keep it from starting.
     *
     * @param plugins for the latest periods
     */
    public CatalogueSnapshot start(List<PluginSource> plugins, ReferenceData reference, List<EarlierPeriods> earlier) {
        return control.call(() -> {
            if (current.isThere()) {
                throw new IllegalStateException("the plugins are started already");
            }
            Startup startup = new Startup(loading.orElseThrow(), reference, generations);
            try {
                CatalogueSnapshot latest = startup.run(plugins);
                latest.generations().forEach(generations::add);
                CatalogueTimeline timeline = new CatalogueTimeline(
                        new EarlierLoading(way(), generations, reference, latest.generations())
                                .load(earlier, List.of(), latest),
                        latest);
                timeline.generations().forEach(Generation::activated);
                current.become(timeline);
                timeline.generations().forEach(PluginHost::tell);
                tell(timeline);
                return latest;
            } catch (RuntimeException e) {
                startup.generations().forEach(generations::stop);
                throw e;
            }
        });
    }

    /**
     * The operator's data with which it was opened.
     *
     * @throws IllegalStateException before that
     */
    public ReferenceData reference() {
        return way().reference();
    }

    private Loading way() {
        return loading.orElseThrow(() -> new IllegalStateException("the plugins are not started"));
    }

    /** Whether a catalogue is in force. */
    public boolean isStarted() {
        return current.isThere();
    }

    /**
     * Looks at a file without loading it: who answers for it, what it says of itself, whether it suits this SDK and
     * makes no forbidden call. Blocks.
     *
     * @throws IllegalStateException before the start
     */
    public Examination examine(PluginSource source) {
        return new Examiner(way()).examine(source);
    }

    /**
     * Makes a jar the active version of its plugin: {@link #prepare} and {@link Candidate#publish} in one. Blocks; never
     * call it on an event loop.
     *
     * @throws IllegalStateException before the start and after the close
     */
    public Activation activate(Path jar) {
        Preparation prepared = prepare(Change.to(PluginSource.arriving(jar)));
        if (prepared instanceof Preparation.Refused refused) {
            return new Activation.Refused(refused.problems());
        }
        if (prepared instanceof Preparation.Unchanged unchanged) {
            PluginFile file = unchanged.files().get(0);
            return new Activation.Unchanged(file.plugin(), file.version());
        }
        Candidate candidate = ((Preparation.Ready) prepared).candidate();
        candidate.publish();
        PluginFile file = candidate.files().get(0);
        return new Activation.Activated(file.plugin(), file.version());
    }

    /**
     * Loads what is wanted beside what is active, and proves the examples of all together. Nothing is in force yet.
     * Blocks; never call it on an event loop.
     *
     * @throws IllegalStateException before the start and after the close
     */
    public Preparation prepare(Change change) {
        return control.call(() -> new Proving(this, loading.orElseThrow(), generations, current.get()).prepare(change));
    }

    void publish(Candidate candidate) {
        control.call(() -> {
            if (!current.is(candidate.base())) {
                candidate.added().forEach(generations::stop);
                throw new IllegalStateException("another change of the plugins came between");
            }
            candidate.added().forEach(Generation::activated);
            current.become(candidate.next());
            candidate.added().forEach(PluginHost::tell);
            tell(candidate.next());
            candidate.retired().forEach(this::retire);
            return true;
        });
    }

    void discard(Candidate candidate) {
        control.call(() -> {
            candidate.added().forEach(generations::stop);
            return true;
        });
    }

    /**
     * Loads exactly these plugins once more, with reference data of their own, apart from what is active; whoever gets them
     * discards them. Blocks; never call it on an event loop.
     *
     * @throws PluginStartException naming everything that is wrong; nothing stays loaded then
     */
    public Candidate loadApart(List<PluginSource> plugins, ReferenceData reference) {
        return control.call(() -> {
            Startup startup = new Startup(way(), reference, generations);
            try {
                CatalogueSnapshot snapshot = startup.run(plugins);
                snapshot.generations().forEach(generations::add);
                CatalogueTimeline apart = CatalogueTimeline.always(snapshot);
                return new Candidate(this, apart, apart, snapshot.generations(), List.of());
            } catch (RuntimeException e) {
                startup.generations().forEach(generations::stop);
                throw e;
            }
        });
    }

    /** Tells of each step in the life of each generation from now on; the observer must return at once. */
    public void observe(Consumer<PluginStep> observer) {
        generations.observe(observer);
    }

    /** All that is loaded, or not yet gone from memory. */
    public List<GenerationView> generations() {
        return generations.look().stream().map(GenerationView::of).toList();
    }

    /** Unloads a generation once the last run that began with it has ended. */
    private void retire(Generation old) {
        CompletableFuture<Void> unused = old.drain().thenRun(() -> control.later(() -> generations.stop(old)));
    }

    /**
     * What is shown today: what judges filings whose periods end today, or the next later ones if that is not loaded.
     *
     * @throws IllegalStateException before the start and after the close
     */
    public CatalogueSnapshot current() {
        return current.get().shown(today());
    }

    /**
     * What judges, for all periods.
     *
     * @throws IllegalStateException before the start and after the close
     */
    public CatalogueTimeline timeline() {
        return current.get();
    }

    /** Earlier periods whose filings cannot be judged; none before the start and after the close. */
    public List<CatalogueTimeline.Earlier> unloadable() {
        return current.find().stream()
                .flatMap(timeline -> timeline.earlier().stream())
                .filter(each -> !each.catalogue().problems().isEmpty())
                .toList();
    }

    /** What is shown today, for the length of one run; empty before the start and after the close. */
    public Optional<CatalogueLease> lease() {
        return current.lease(timeline -> Optional.of(timeline.shown(today())));
    }

    /**
     * What judges a filing, for the length of its run; empty if it is not loaded, before the start and after the close.
     *
     * @param periodEnd last day of the filing's period
     */
    public Optional<CatalogueLease> lease(LocalDate periodEnd) {
        return current.lease(timeline -> timeline.at(periodEnd).loaded());
    }

    /** Whether filings whose period ends on that day are judged with that catalogue. */
    public boolean judges(LocalDate periodEnd, String catalogue) {
        return current.find()
                .flatMap(timeline -> timeline.at(periodEnd).loaded())
                .filter(judging -> judging.catalogue().id().equals(catalogue))
                .isPresent();
    }

    /** The catalogue of that identity for the length of one run; empty if it judges nothing. */
    public Optional<CatalogueLease> lease(String catalogue) {
        return current.lease(timeline -> timeline.find(catalogue));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SHANGHAI);
    }

    /** The same as they were when somebody looked last; never waits. */
    public List<GenerationView> known() {
        return generations.known().stream().map(GenerationView::of).toList();
    }

    /** Those that runs use, or may use. */
    public List<GenerationView> used() {
        return known().stream().filter(view -> view.state().isUsed()).toList();
    }

    /** Runs that use a version, by the hash of its file. */
    public int leases(String sha256) {
        return used().stream()
                .filter(view -> view.sha256().equals(sha256))
                .mapToInt(GenerationView::leases)
                .sum();
    }

    /** How many generations are in each state; states without any are left out. */
    public Map<GenerationState, Long> states() {
        return generations.states();
    }

    /** Lets runs in flight end, then unloads all plugins but those that are still in use when the limit has passed. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        control.call(() -> {
            current.end();
            closing.run();
            return true;
        });
        control.close();
    }

    private static void tell(CatalogueTimeline timeline) {
        timeline.earlier()
                .forEach(each -> each.catalogue()
                        .problems()
                        .forEach(problem -> log.error(
                                "filings of periods that end before {} cannot be judged: {}",
                                each.until(),
                                problem.en())));
    }

    private static void tell(Generation generation) {
        log.info("plugin {}, {}", generation, generation.stored().provenance());
    }
}
