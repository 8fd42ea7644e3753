package io.hegui.gateway.trial;

import com.google.inject.Inject;
import io.hegui.gateway.Part;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.run.Node;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A trial does not survive its gateway: those that were left are told to be broken, at the start and meanwhile. */
final class TrialPart implements Part {
    private static final Logger log = LoggerFactory.getLogger(TrialPart.class);
    private static final Duration LOOK = Duration.ofSeconds(10);
    /** A name that no gateway has. */
    private static final String NOBODY = "";

    private final Vertx vertx;
    private final Database database;
    private final Trials trials;
    private final TrialRunner runner;
    private final Node node;
    private volatile long timer = -1;

    @Inject
    TrialPart(Vertx vertx, Database database, Trials trials, TrialRunner runner, Node node) {
        this.vertx = vertx;
        this.database = database;
        this.trials = trials;
        this.runner = runner;
        this.node = node;
    }

    @Override
    public Future<Void> start() {
        timer = vertx.setPeriodic(LOOK.toMillis(), tick -> look(NOBODY));
        if (database.ready().succeeded()) {
            return look(node.id());
        }
        database.ready().onSuccess(ready -> look(node.id()));
        return Future.succeededFuture();
    }

    /** Without the database it is done at the next look. */
    private Future<Void> look(String formerNode) {
        return trials.breakLeft(formerNode, node.id())
                .onFailure(failure -> log.debug("trials that were left stay so for now: {}", failure.toString()))
                .otherwiseEmpty();
    }

    @Override
    public Future<Void> stop() {
        vertx.cancelTimer(timer);
        return runner.stop();
    }
}
