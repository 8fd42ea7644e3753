package io.hegui.gateway.stage;

import com.google.inject.Inject;
import io.hegui.gateway.Part;
import io.hegui.gateway.database.Database;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears of what was decided on other gateways. */
final class StagePart implements Part {
    private static final Logger log = LoggerFactory.getLogger(StagePart.class);

    /** Stages change with the day, and a decision is made days before; so that this is soon enough. */
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final Database database;
    private final StagesInForce inForce;
    private volatile long timer = -1;

    @Inject
    StagePart(Vertx vertx, Database database, StagesInForce inForce) {
        this.vertx = vertx;
        this.database = database;
        this.inForce = inForce;
    }

    @Override
    public Future<Void> start() {
        timer = vertx.setPeriodic(LOOK.toMillis(), tick -> look());
        return database.ready().isComplete() ? look() : Future.succeededFuture();
    }

    /** Without the database it is done at the next look. */
    private Future<Void> look() {
        return inForce.refresh()
                .onFailure(failure -> log.debug("stages cannot be looked for: {}", failure.toString()))
                .otherwiseEmpty();
    }

    @Override
    public Future<Void> stop() {
        vertx.cancelTimer(timer);
        return Future.succeededFuture();
    }
}
