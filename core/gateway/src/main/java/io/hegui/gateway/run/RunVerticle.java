package io.hegui.gateway.run;

import com.google.inject.Inject;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.submission.Lifecycle;
import io.hegui.gateway.submission.State;
import io.hegui.gateway.submission.Submission;
import io.hegui.gateway.submission.Submissions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps this node's workers busy: leases a run for each free one, has it carried out, looks for the next. */
public final class RunVerticle extends VerticleBase {
    private static final Logger log = LoggerFactory.getLogger(RunVerticle.class);

    /** How long runs under way may go on once the gateway is told to stop. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    /** How soon runs queued by other nodes, or returned by the sweeper, are found. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private record Work(RunLease lease, Submission submission) {}

    private final Database database;
    private final RunQueue queue;
    private final Submissions submissions;
    private final Lifecycle lifecycle;
    private final RunExecution execution;
    private final Node node;
    private final Duration lease;
    private final Map<Lane, Integer> free = new EnumMap<>(Lane.class);
    private int underWay;
    private boolean stopping;
    private final Promise<Void> idle = Promise.promise();

    @Inject
    public RunVerticle(
            Database database,
            RunQueue queue,
            Submissions submissions,
            Lifecycle lifecycle,
            RunExecution execution,
            Node node,
            GatewayConfig config) {
        this.database = database;
        this.queue = queue;
        this.submissions = submissions;
        this.lifecycle = lifecycle;
        this.execution = execution;
        this.node = node;
        this.lease = config.run().lease();
        free.put(Lane.RECORD, config.run().workers());
        free.put(Lane.TEST, config.run().testWorkers());
    }

    @Override
    public Future<?> start() {
        queue.onWake(() -> context.runOnContext(woken -> fill()));
        vertx.setPeriodic(LOOK.toMillis(), look -> fill());
        fill();
        return Future.succeededFuture();
    }

    /** Takes no more work; what is under way may finish, and what does not finish in time is judged after the next start. */
    @Override
    public Future<?> stop() {
        stopping = true;
        if (underWay == 0) {
            idle.tryComplete();
        }
        vertx.setTimer(STOP_LIMIT.toMillis(), late -> idle.tryComplete());
        return idle.future();
    }

    private void fill() {
        fill(Lane.RECORD);
        fill(Lane.TEST);
    }

    private void fill(Lane lane) {
        if (stopping || free.getOrDefault(lane, 0) == 0) {
            return;
        }
        take(lane);
        database.pool()
                .withTransaction(transaction -> next(transaction, lane))
                .onFailure(failure -> {
                    log.warn("no run could be leased: {}", failure.getMessage());
                    giveBack(lane);
                })
                .onSuccess(work -> {
                    if (work.isEmpty()) {
                        giveBack(lane);
                        return;
                    }
                    fill(lane);
                    execution
                            .carryOut(work.get().lease(), work.get().submission())
                            .onComplete(done -> {
                                giveBack(lane);
                                fill(lane);
                            });
                });
    }

    private Future<Optional<Work>> next(SqlConnection transaction, Lane lane) {
        return queue.lease(transaction, lane, node.id(), lease).compose(leased -> {
            if (leased.isEmpty()) {
                return Future.succeededFuture(Optional.<Work>empty());
            }
            RunLease run = leased.get();
            return submissions
                    .find(transaction, run.submission())
                    .compose(found -> lifecycle
                            .move(
                                    transaction,
                                    run.submission(),
                                    State.RUNNING,
                                    node.id(),
                                    new JsonObject().put("fence", run.fence()))
                            .map(moved -> found.map(submission -> new Work(run, submission))));
        });
    }

    private void take(Lane lane) {
        free.merge(lane, -1, Integer::sum);
        underWay++;
    }

    private void giveBack(Lane lane) {
        free.merge(lane, 1, Integer::sum);
        underWay--;
        if (stopping && underWay == 0) {
            idle.tryComplete();
        }
    }
}
