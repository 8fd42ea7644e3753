package io.hegui.gateway.rollout;

import com.google.inject.Inject;
import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.gateway.Part;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.observe.Alarms;
import io.hegui.gateway.observe.Readiness;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.plugin.signature.SignaturePolicy;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the plugins at the start of the gateway, follows changes meanwhile, and unloads them at its end. */
final class RolloutPart implements Part {
    private static final Logger log = LoggerFactory.getLogger(RolloutPart.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);
    /** How soon it is seen that the collector has taken an unloaded plugin, or has not. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final Database database;
    private final PluginHost host;
    private final LocalCopies copies;
    private final Seeding seeding;
    private final Following following;
    private final KeyWatch keys;
    private final StepRecorder recorder;
    private final RolloutMetrics metrics;
    private final AfterChange afterChange;
    private final BreakerResponse breaker;
    private final TripAlarm tripAlarm;
    private final GenerationAlarms generationAlarms;
    private final PeriodAlarms periodAlarms;
    private final Alarms alarms;
    private final Readiness readiness;
    private final SignaturePolicy policy;
    private final GatewayConfig config;
    private volatile boolean stopped;
    private volatile long timer = -1;

    @Inject
    RolloutPart(
            Vertx vertx,
            Database database,
            PluginHost host,
            LocalCopies copies,
            Seeding seeding,
            Following following,
            KeyWatch keys,
            StepRecorder recorder,
            RolloutMetrics metrics,
            AfterChange afterChange,
            BreakerResponse breaker,
            TripAlarm tripAlarm,
            GenerationAlarms generationAlarms,
            PeriodAlarms periodAlarms,
            Alarms alarms,
            Readiness readiness,
            SignaturePolicy policy,
            GatewayConfig config) {
        this.vertx = vertx;
        this.database = database;
        this.host = host;
        this.copies = copies;
        this.seeding = seeding;
        this.following = following;
        this.keys = keys;
        this.recorder = recorder;
        this.metrics = metrics;
        this.afterChange = afterChange;
        this.breaker = breaker;
        this.tripAlarm = tripAlarm;
        this.generationAlarms = generationAlarms;
        this.periodAlarms = periodAlarms;
        this.alarms = alarms;
        this.readiness = readiness;
        this.policy = policy;
        this.config = config;
    }

    @Override
    public Future<Void> start() {
        host.observe(recorder::add);
        host.observe(metrics::count);
        alarms.register(TripAlarm.KIND, tripAlarm::open);
        generationAlarms.register(alarms);
        periodAlarms.register(alarms);
        readiness.register("plugins", following::upToDate);
        readiness.register("publishers", keys::inForce);
        return open().compose(opened -> {
            if (database.ready().succeeded()) {
                return seeding.start().onSuccess(started -> follow());
            }
            return seeding.startAlone().onSuccess(started -> database.ready().onSuccess(ready -> catchUp()));
        });
    }

    private Future<Void> open() {
        return vertx.executeBlocking(
                () -> {
                    copies.open();
                    host.open(config.dataDirectory(), ReferenceData.load(config.referenceDirectory()), policy);
                    return null;
                },
                false);
    }

    /** The database is there at last. */
    private void catchUp() {
        if (stopped) {
            return;
        }
        seeding.start().onSuccess(started -> follow()).onFailure(failure -> {
            log.warn("the plugins cannot be brought up to date yet: {}", failure.toString());
            vertx.setTimer(TRY_AGAIN.toMillis(), later -> catchUp());
        });
    }

    private void follow() {
        following.begin();
        keys.begin();
        afterChange.begin();
        breaker.begin();
        tripAlarm.refresh();
        timer = vertx.setPeriodic(LOOK.toMillis(), tick -> {
            tripAlarm.refresh();
            vertx.executeBlocking(host::states, false);
        });
    }

    @Override
    public Future<Void> stop() {
        stopped = true;
        vertx.cancelTimer(timer);
        keys.end();
        breaker.end();
        return following
                .end()
                .eventually(() -> vertx.executeBlocking(
                        () -> {
                            host.close();
                            return null;
                        },
                        false))
                .eventually(recorder::end);
    }
}
