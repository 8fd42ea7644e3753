package io.hegui.gateway.rollout;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import io.hegui.gateway.database.DatabaseUnavailable;
import io.hegui.gateway.plugin.VersionBreaker;
import io.hegui.gateway.plugin.VersionBreaker.Trip;
import io.hegui.gateway.run.Node;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the version before in the place of one that cannot do its work. One that has nothing to return to stays: what is
 * filed then still gets a receipt, and waits for a conclusion.
 */
@Singleton
final class BreakerResponse {
    private static final Logger log = LoggerFactory.getLogger(BreakerResponse.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final VersionBreaker breaker;
    private final Trips trips;
    private final TripAlarm alarm;
    private final Rollout rollout;
    private final Node node;
    private final Counter count;
    private volatile boolean stopped;

    @Inject
    BreakerResponse(
            Vertx vertx,
            VersionBreaker breaker,
            Trips trips,
            TripAlarm alarm,
            Rollout rollout,
            Node node,
            MeterRegistry registry) {
        this.vertx = vertx;
        this.breaker = breaker;
        this.trips = trips;
        this.alarm = alarm;
        this.rollout = rollout;
        this.node = node;
        this.count = Counter.builder("hegui.plugin.trips")
                .description("Active versions that this gateway found unable to do their work")
                .register(registry);
    }

    /** From now on. */
    void begin() {
        breaker.onTrip(this::tripped);
    }

    void end() {
        stopped = true;
    }

    private void tripped(Trip trip) {
        log.error(
                "plugin {} {} cannot do its work: {}",
                trip.version().id(),
                trip.version().version(),
                trip.reason());
        count.increment();
        respond(trip);
    }

    private void respond(Trip trip) {
        trips.add(trip)
                .compose(added -> rollout.withdraw(trip.version(), Order.own(node.id(), trip.reason(), false)))
                .compose(withdrawn -> {
                    if (!withdrawn.changed()) {
                        return Future.succeededFuture();
                    }
                    log.warn(
                            "plugin {} {} is active again",
                            trip.version().id(),
                            withdrawn.active().map(StagedVersion::version).orElse("-"));
                    return trips.answered(trip, withdrawn.revision());
                })
                .onFailure(failure -> failed(trip, failure))
                .onComplete(done -> alarm.refresh());
    }

    private void failed(Trip trip, Throwable failure) {
        if (!DatabaseUnavailable.isCauseOf(failure)) {
            log.error(
                    "the version before {} {} cannot take its place, it stays active",
                    trip.version().id(),
                    trip.version().version(),
                    failure);
        } else if (!stopped) {
            vertx.setTimer(TRY_AGAIN.toMillis(), later -> respond(trip));
        }
    }
}
