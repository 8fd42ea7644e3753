package io.hegui.gateway.recall;

import com.google.inject.Inject;
import io.hegui.gateway.Part;
import io.hegui.gateway.database.Database;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows the recalls in force before the first filing is judged, hears of changes, and has filings judged again. */
final class RecallPart implements Part {
    private static final Logger log = LoggerFactory.getLogger(RecallPart.class);

    /** How soon a recall that another gateway took is in force here. */
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final Database database;
    private final RecallsInForce inForce;
    private final RecalledFilings filings;
    private final RecallRunner runner;
    private volatile long timer = -1;
    private volatile boolean retried;

    @Inject
    RecallPart(Vertx vertx, Database database, RecallsInForce inForce, RecalledFilings filings, RecallRunner runner) {
        this.vertx = vertx;
        this.database = database;
        this.inForce = inForce;
        this.filings = filings;
        this.runner = runner;
    }

    @Override
    public Future<Void> start() {
        inForce.onChange(runner::wake);
        timer = vertx.setPeriodic(LOOK.toMillis(), tick -> look());
        if (database.ready().succeeded()) {
            return look();
        }
        database.ready().onSuccess(ready -> look());
        return Future.succeededFuture();
    }

    /** Without the database it is done at the next look. */
    private Future<Void> look() {
        return retry().compose(done -> inForce.refresh())
                .onFailure(failure -> log.debug("recalls cannot be looked for: {}", failure.toString()))
                .otherwiseEmpty();
    }

    /** What could not be judged is tried again, once in the life of a gateway. */
    private Future<Void> retry() {
        return retried
                ? Future.succeededFuture()
                : filings.retry().onSuccess(done -> {
                    retried = true;
                    runner.wake();
                });
    }

    @Override
    public Future<Void> stop() {
        vertx.cancelTimer(timer);
        return runner.stop();
    }
}
