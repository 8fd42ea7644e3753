package io.hegui.gateway.recall;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.check.RunMonitor;
import io.hegui.gateway.flow.Background;
import io.hegui.gateway.flow.Repeat;
import io.hegui.gateway.plugin.CatalogueLease;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.replay.RecordedCatalogues;
import io.hegui.gateway.run.CutShortException;
import io.hegui.gateway.run.JudgingBeside;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges again what recalls are about, in the background, one filing at a time, and begins one only while no real run waits.
 * What is left is looked for anew each time, so that a gateway that was killed goes on where it was.
 */
@Singleton
final class RecallRunner {
    private static final Logger log = LoggerFactory.getLogger(RecallRunner.class);
    private static final Duration GIVE_WAY = Duration.ofMillis(200);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final Recalls recalls;
    private final RecalledFilings filings;
    private final Rejudging rejudging;
    private final JudgingBeside judging;
    private final RecordedCatalogues recorded;
    private final PluginHost host;
    private final Background background;
    private volatile boolean stopped;
    private volatile RunMonitor monitor = new RunMonitor();
    private Future<Void> running = Future.succeededFuture();
    private boolean busy;
    private boolean wanted;

    @Inject
    RecallRunner(
            Vertx vertx,
            Recalls recalls,
            RecalledFilings filings,
            Rejudging rejudging,
            JudgingBeside judging,
            RecordedCatalogues recorded,
            PluginHost host,
            Background background) {
        this.vertx = vertx;
        this.recalls = recalls;
        this.filings = filings;
        this.rejudging = rejudging;
        this.judging = judging;
        this.recorded = recorded;
        this.host = host;
        this.background = background;
    }

    /** There may be something to do. For any thread; returns at once. */
    synchronized void wake() {
        wanted = true;
        if (!busy && !stopped) {
            busy = true;
            running = background
                    .run(() -> Repeat.from(true, more -> !more, more -> look()))
                    .mapEmpty();
        }
    }

    /** Ends what goes on, and waits for that. */
    Future<Void> stop() {
        stopped = true;
        monitor.cancel();
        synchronized (this) {
            return running.otherwiseEmpty();
        }
    }

    private synchronized boolean isWanted() {
        busy = wanted && !stopped;
        wanted = false;
        return busy;
    }

    private Future<Boolean> look() {
        if (!isWanted()) {
            return Future.succeededFuture(false);
        }
        return recalls.decided()
                .compose(all -> each(all, this::carryOut))
                .recover(failure -> {
                    log.info("filings whose check was withdrawn are judged again later: {}", failure.toString());
                    later();
                    return Future.succeededFuture();
                })
                .map(true);
    }

    private static <T> Future<Void> each(List<T> all, Function<T, Future<Void>> step) {
        return Repeat.from(
                        0,
                        index -> index == all.size(),
                        index -> step.apply(all.get(index)).map(index + 1))
                .mapEmpty();
    }

    private Future<Void> carryOut(Recall recall) {
        Work work = new Work(
                recall,
                recall.state() == Recall.State.IN_FORCE ? Cause.RECALLED : Cause.TAKEN_BACK,
                new AtomicInteger());
        return Repeat.from(
                        true,
                        more -> !more,
                        more -> filings.find(recall, work.cause()).compose(found -> carryOut(work, found)))
                .onSuccess(over -> {
                    if (work.done().get() > 0) {
                        log.info("recall {} of check {}: {} filings seen to", recall.id(), recall.check(), work.done());
                    }
                })
                .mapEmpty();
    }

    /** Whether there may be more. What somebody else was at meanwhile is looked for once more after a while. */
    private Future<Boolean> carryOut(Work work, Map<String, List<UUID>> found) {
        int before = work.done().get();
        return each(List.copyOf(found.entrySet()), group -> carryOut(work, group))
                .map(done -> {
                    boolean more = work.done().get() > before;
                    if (!more && !found.isEmpty()) {
                        later();
                    }
                    return more;
                });
    }

    private void later() {
        if (!stopped) {
            vertx.setTimer(TRY_AGAIN.toMillis(), tick -> wake());
        }
    }

    /**
     * What is being done for one recall.
     *
     * @param done how many filings were seen to
     */
    private record Work(Recall recall, Cause cause, AtomicInteger done) {
        void did(boolean recordedIt) {
            if (recordedIt) {
                done.incrementAndGet();
            }
        }
    }

    /** The filings of one catalogue; it is loaded once for all of them, unless it is in force. */
    private Future<Void> carryOut(Work work, Map.Entry<String, List<UUID>> group) {
        if (host.timeline().find(group.getKey()).isPresent()) {
            return each(group.getValue(), id -> whenQuiet().compose(quiet -> inForce(work, group.getKey(), id)));
        }
        return whenQuiet()
                .compose(quiet -> recorded.load(group.getKey()))
                .map(Optional::of)
                .recover(failure -> Obstacle.of(failure).isPresent()
                        ? each(group.getValue(), id -> hopeless(work, id, failure))
                                .map(Optional.empty())
                        : Future.failedFuture(failure))
                .compose(loaded -> loaded.isEmpty()
                        ? Future.succeededFuture()
                        : each(
                                        group.getValue(),
                                        id -> whenQuiet()
                                                .compose(quiet -> leased(
                                                        work,
                                                        id,
                                                        () -> loaded.get()
                                                                .apart()
                                                                .lease())))
                                .eventually(() -> recorded.unload(loaded.get())));
    }

    private Future<Void> hopeless(Work work, UUID id, Throwable failure) {
        return rejudging
                .rejudge(
                        work.recall(),
                        work.cause(),
                        id,
                        (filing, findings, none) -> Future.failedFuture(failure),
                        monitor)
                .onSuccess(work::did)
                .mapEmpty();
    }

    /** Something else may have come into force meanwhile; it is looked for again then. */
    private Future<Void> inForce(Work work, String catalogue, UUID id) {
        return leased(work, id, () -> host.lease(catalogue));
    }

    private Future<Void> leased(Work work, UUID id, Supplier<Optional<CatalogueLease>> lease) {
        return leased(work, id, lease, Set.of());
    }

    /** @param leftOut checks that are not enforced on the filing, and ended a run of it before its end */
    private Future<Void> leased(Work work, UUID id, Supplier<Optional<CatalogueLease>> lease, Set<String> leftOut) {
        Optional<CatalogueLease> held = lease.get();
        if (held.isEmpty()) {
            return Future.failedFuture(new CancellationException("another catalogue came into force meanwhile"));
        }
        RunMonitor own = new RunMonitor();
        monitor = own;
        if (stopped) {
            own.cancel();
        }
        Catalogue catalogue = held.get().catalogue();
        return rejudging
                .rejudge(work.recall(), work.cause(), id, rejudging.with(catalogue, leftOut), own)
                .onSuccess(work::did)
                .onComplete(done -> held.get().closeOnce(own::whenLeft))
                .<Void>mapEmpty()
                .recover(failure -> failure instanceof CutShortException cut
                        ? leased(work, id, lease, cut.and(leftOut))
                        : Future.failedFuture(failure));
    }

    private Future<Void> whenQuiet() {
        return Repeat.from(false, quiet -> quiet, busy -> {
                    if (stopped) {
                        return Future.failedFuture(new CancellationException("the gateway is being stopped"));
                    }
                    return judging.givesWay()
                            .compose(gives ->
                                    gives ? vertx.timer(GIVE_WAY.toMillis()).map(false) : Future.succeededFuture(true));
                })
                .mapEmpty();
    }
}
