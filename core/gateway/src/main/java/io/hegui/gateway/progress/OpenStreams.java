package io.hegui.gateway.progress;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import io.hegui.gateway.config.EventsConfig;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.run.RunsUnderWay;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The streams open on this node. They share three timers, which run only while there is a stream, so that none can leave
 * a timer of its own behind. Changes made by this node's workers are told at once; whatever else changes a filing is
 * found by one question for all streams, once in {@link #LOOK}.
 */
@Singleton
final class OpenStreams {
    private static final Logger log = LoggerFactory.getLogger(OpenStreams.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final Standings standings;
    private final EventsConfig config;
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private final List<Long> timers = new ArrayList<>();
    private volatile boolean ending;

    @Inject
    OpenStreams(Vertx vertx, Standings standings, RunsUnderWay runs, GatewayConfig config, MeterRegistry registry) {
        this.vertx = vertx;
        this.standings = standings;
        this.config = config.events();
        runs.onChange(this::changed);
        Gauge.builder("hegui.events.streams", open, Set::size)
                .description("Clients that follow a filing")
                .register(registry);
        Gauge.builder("hegui.events.timers", this, OpenStreams::timers)
                .description("Timers that run for them")
                .register(registry);
    }

    /** From now on it hears of what happens; if the server is about to stop it is told to end. */
    synchronized void add(EventStream stream) {
        open.add(stream);
        if (timers.isEmpty()) {
            every(config.interval(), tick -> each(EventStream::progress));
            every(config.heartbeat(), tick -> each(EventStream::beat));
            every(LOOK, tick -> look());
        }
        if (ending) {
            stream.run(stream::end);
        }
    }

    synchronized void remove(EventStream stream) {
        open.remove(stream);
        if (open.isEmpty()) {
            timers.forEach(vertx::cancelTimer);
            timers.clear();
        }
    }

    /** The server is about to stop. */
    synchronized void endAll() {
        ending = true;
        each(EventStream::end);
    }

    private synchronized int timers() {
        return timers.size();
    }

    private void every(Duration interval, Handler<Long> work) {
        timers.add(vertx.setPeriodic(Math.max(1, interval.toMillis()), work));
    }

    private void each(Consumer<EventStream> work) {
        open.forEach(stream -> stream.run(() -> work.accept(stream)));
    }

    private void changed(UUID submission) {
        open.forEach(stream -> {
            if (stream.submission().equals(submission)) {
                stream.run(stream::look);
            }
        });
    }

    private void look() {
        Set<UUID> watched = new HashSet<>();
        open.forEach(stream -> watched.add(stream.submission()));
        standings
                .changeCounts(watched)
                .onSuccess(counts -> open.forEach(stream -> {
                    if (counts.getOrDefault(stream.submission(), 0) > stream.told()) {
                        stream.run(stream::look);
                    }
                }))
                .onFailure(failure -> log.debug("no news of the filings watched: {}", failure.toString()));
    }
}
