package io.hegui.gateway.rollout;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import io.hegui.engine.refusal.Sentence;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.flow.Turns;
import io.hegui.gateway.plugin.Preparation;
import io.hegui.sdk.Text;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.pubsub.PgSubscriber;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings this gateway to what the database wants, whoever changed it. It is told by a notification; since those are lost
 * while a connection is down, it also looks once a second.
 */
@Singleton
final class Following {
    private static final Logger log = LoggerFactory.getLogger(Following.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    /** Without an answer of the database for that long, nobody can say whether this gateway is up to date. */
    private static final Duration CUT_OFF = Duration.ofSeconds(3);
    /** What could not be loaded may be loadable later, for example when a publisher's key has been added. */
    private static final Duration TRY_AGAIN = Duration.ofSeconds(30);

    private final Vertx vertx;
    private final Database database;
    private final Activations activations;
    private final NodePlugins node;
    private final Turns turns;
    private final RolloutMetrics metrics;
    private final PgSubscriber subscriber;
    private volatile long answeredAt = System.nanoTime();
    /** The latest change that the database has told of. */
    private volatile long toldRevision = -1;

    private volatile long refusedRevision = -1;
    private volatile long refusedAt;
    private volatile List<Text> problems = List.of();
    /** Looks that were asked for and are not over; what is asked for during one may not have been seen by it. */
    private final AtomicInteger asked = new AtomicInteger();

    private volatile long timer = -1;

    @Inject
    Following(
            Vertx vertx,
            Database database,
            Activations activations,
            NodePlugins node,
            Turns turns,
            RolloutMetrics metrics) {
        this.vertx = vertx;
        this.database = database;
        this.activations = activations;
        this.node = node;
        this.turns = turns;
        this.metrics = metrics;
        this.subscriber = PgSubscriber.subscriber(vertx, database.address().options());
    }

    /** Follows from now on until {@link #end}. */
    void begin() {
        answeredAt = System.nanoTime();
        subscriber.reconnectPolicy(retries -> LOOK.toMillis());
        subscriber
                .channel(Activations.CHANNEL)
                .subscribeHandler(heard -> look())
                .handler(this::told);
        subscriber
                .connect()
                .onFailure(failure ->
                        log.warn("changes of the plugins are looked for, not heard of: {}", failure.toString()));
        timer = vertx.setPeriodic(LOOK.toMillis(), tick -> look());
    }

    Future<Void> end() {
        vertx.cancelTimer(timer);
        return subscriber.close();
    }

    /** Why this gateway does not have what the database wants; empty if it has. */
    List<Text> problems() {
        return problems;
    }

    /** Fails unless this gateway is known to have what the database wants. */
    Future<Void> upToDate() {
        if (System.nanoTime() - answeredAt > CUT_OFF.toNanos()) {
            return Future.failedFuture("cut off from the database; what was active last still is");
        }
        return problems.isEmpty()
                ? Future.succeededFuture()
                : Future.failedFuture(
                        "behind what is wanted: " + Sentence.all(problems).en());
    }

    /** Has what was refused tried again at the next look. */
    void reconsider() {
        refusedRevision = -1;
    }

    private void told(String revision) {
        toldRevision = Long.parseLong(revision);
        look();
    }

    private void look() {
        if (asked.getAndIncrement() == 0) {
            lookNow();
        }
    }

    private void lookNow() {
        int answered = asked.get();
        activations
                .revision(database.pool())
                .compose(revision -> {
                    answeredAt = System.nanoTime();
                    return revision == node.active().revision()
                            ? Future.succeededFuture()
                            : turns.next(this::followNow);
                })
                .onFailure(failure -> log.debug("the desired state cannot be looked at: {}", failure.toString()))
                .onComplete(looked -> {
                    if (asked.addAndGet(-answered) > 0) {
                        lookNow();
                    }
                });
    }

    /** Brings this gateway to what is wanted, as far as it can be; in a turn of the caller's. */
    Future<Void> followNow() {
        return database.pool().withTransaction(activations::desired).compose(wanted -> {
            answeredAt = System.nanoTime();
            if (wanted.revision() == node.active().revision()) {
                problems = List.of();
                return Future.succeededFuture();
            }
            boolean refusedJustNow =
                    wanted.revision() == refusedRevision && System.nanoTime() - refusedAt < TRY_AGAIN.toNanos();
            return refusedJustNow ? Future.succeededFuture() : to(wanted);
        });
    }

    private Future<Void> to(DesiredState wanted) {
        long seenAt = System.nanoTime();
        return node.prepare(wanted).compose(preparation -> {
            if (preparation instanceof Preparation.Refused refused) {
                log.error(
                        "this gateway cannot follow to {} and goes on with {}: {}",
                        wanted,
                        node.active(),
                        RolloutProblems.recorded(refused.problems()));
                problems = refused.problems();
                refusedRevision = wanted.revision();
                refusedAt = System.nanoTime();
                return Future.succeededFuture();
            }
            problems = List.of();
            log.info("following to {}", wanted);
            return preparation instanceof Preparation.Ready ready
                    ? node.publish(ready.candidate(), wanted)
                            .onSuccess(published -> metrics.followed(
                                    toldRevision >= wanted.revision(), Duration.ofNanos(System.nanoTime() - seenAt)))
                    : node.reached(wanted);
        });
    }
}
