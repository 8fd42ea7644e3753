package io.hegui.gateway.run;

import com.google.inject.Inject;
import com.google.inject.Provider;
import io.hegui.engine.check.Supervisor;
import io.hegui.gateway.Part;
import io.hegui.gateway.database.Database;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the workers, once what a former life of this node left behind has been returned to the queue. */
final class RunPart implements Part {
    private static final Logger log = LoggerFactory.getLogger(RunPart.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final Database database;
    private final Upkeep upkeep;
    private final Supervisor supervisor;
    private final JudgingBeside beside;
    private final Provider<RunVerticle> workers;
    private volatile String deployment = "";

    @Inject
    RunPart(
            Vertx vertx,
            Database database,
            Upkeep upkeep,
            Supervisor supervisor,
            JudgingBeside beside,
            Provider<RunVerticle> workers) {
        this.vertx = vertx;
        this.database = database;
        this.upkeep = upkeep;
        this.supervisor = supervisor;
        this.beside = beside;
        this.workers = workers;
    }

    @Override
    public Future<Void> start() {
        if (database.ready().isComplete()) {
            return database.ready().compose(ready -> begin());
        }
        // An external database may be away at the start; the workers then begin when it is there.
        database.ready().onSuccess(ready -> beginOrTryAgain());
        return Future.succeededFuture();
    }

    private void beginOrTryAgain() {
        begin().onFailure(failure -> {
            log.warn("the workers cannot begin yet: {}", failure.toString());
            vertx.setTimer(TRY_AGAIN.toMillis(), later -> beginOrTryAgain());
        });
    }

    private Future<Void> begin() {
        return upkeep.atStart()
                .compose(done -> vertx.deployVerticle(workers.get()))
                .onSuccess(id -> deployment = id)
                .onSuccess(id -> upkeep.goOn())
                .mapEmpty();
    }

    @Override
    public Future<Void> stop() {
        Future<Void> stopped = deployment.isEmpty() ? Future.succeededFuture() : vertx.undeploy(deployment);
        return stopped.eventually(() -> vertx.executeBlocking(
                () -> {
                    supervisor.close();
                    beside.close();
                    return null;
                },
                false));
    }
}
