package io.hegui.gateway.run;

import com.google.inject.Inject;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.submission.Submission;
import io.hegui.gateway.submission.Submissions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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
    private final RunExecution execution;
    private final Node node;
    private final Seats seats;
    private final RunStarts starts;
    private final ProvisionalRuns provisional;
    private final Duration lease;
    private int underWay;
    private boolean stopping;

    /** Lanes in which something may wait that no worker has been looked for yet. */
    private final Set<Lane> unseen = EnumSet.noneOf(Lane.class);

    private final Promise<Void> idle = Promise.promise();

    @Inject
    public RunVerticle(
            Database database,
            RunQueue queue,
            Submissions submissions,
            RunExecution execution,
            Node node,
            Seats seats,
            RunStarts starts,
            ProvisionalRuns provisional,
            GatewayConfig config) {
        this.database = database;
        this.queue = queue;
        this.submissions = submissions;
        this.execution = execution;
        this.node = node;
        this.seats = seats;
        this.starts = starts;
        this.provisional = provisional;
        this.lease = config.run().lease();
    }

    @Override
    public Future<?> start() {
        queue.onWake(lane -> context.runOnContext(woken -> fill(lane)));
        starts.onLeased((run, submission) -> context.runOnContext(now -> begin(new Work(run, submission))));
        provisional.onFiled((run, submission) -> context.runOnContext(now -> takeOver(run, submission)));
        vertx.setPeriodic(LOOK.toMillis(), look -> fill());
        fill();
        return Future.succeededFuture();
    }

    /** Takes no more work; what is under way may finish, and what does not finish in time is judged after the next start. */
    @Override
    public Future<?> stop() {
        stopping = true;
        starts.stop();
        provisional.stop();
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
        if (stopping) {
            return;
        }
        unseen.add(lane);
        if (!seats.take(lane)) {
            makeRoom(lane);
            return;
        }
        underWay++;
        unseen.remove(lane);
        database.pool()
                .withTransaction(transaction -> running(transaction, queue.lease(transaction, lane, node.id(), lease)))
                .onFailure(failure -> {
                    log.warn("no run could be leased: {}", failure.getMessage());
                    giveBack(lane);
                })
                .onSuccess(work -> {
                    if (work.isEmpty()) {
                        giveBack(lane);
                        return;
                    }
                    if (!work.get().lease().last()) {
                        fill(lane);
                    }
                    carryOut(lane, work.get());
                });
    }

    /** A filing was put on record with a worker of this node kept free for it. */
    private void begin(Work work) {
        Lane lane = Lane.of(work.submission().test());
        if (stopping) {
            seats.giveBack(lane);
            return;
        }
        underWay++;
        carryOut(lane, work);
    }

    private void carryOut(Lane lane, Work work) {
        execution.carryOut(work.lease(), work.submission()).onComplete(done -> {
            giveBack(lane);
            if (unseen.contains(lane)) {
                fill(lane);
            }
        });
    }

    /** A worker that judges what is not on record yet is there for what is. */
    private void makeRoom(Lane lane) {
        if (provisional.holdsWorker(lane)) {
            queue.waiting(database.pool(), lane)
                    .onSuccess(waiting -> provisional.makeRoom(lane, waiting))
                    .onFailure(failure -> log.warn("the queue could not be looked at: {}", failure.getMessage()));
        }
    }

    /** A filing that was judged while it arrived is on record. */
    private void takeOver(ProvisionalRun early, Submission filed) {
        underWay++;
        database.pool()
                .withTransaction(
                        transaction -> running(transaction, queue.lease(transaction, filed.id(), node.id(), lease)))
                .recover(failure -> {
                    log.warn("the run of submission {} could not be leased: {}", filed.id(), failure.getMessage());
                    return Future.succeededFuture(Optional.empty());
                })
                .compose(work -> {
                    if (work.isEmpty()) {
                        early.conclude(ProvisionalOutcome.LEASED_ELSEWHERE);
                        return Future.succeededFuture();
                    }
                    return execution.carryOut(work.get().lease(), work.get().submission(), early);
                })
                .onComplete(done -> {
                    provisional.end(early);
                    over();
                });
    }

    private Future<Optional<Work>> running(SqlConnection transaction, Future<Optional<RunLease>> leasing) {
        return leasing.compose(leased -> {
            if (leased.isEmpty()) {
                return Future.succeededFuture(Optional.<Work>empty());
            }
            RunLease run = leased.get();
            Future<Optional<Submission>> found = submissions.find(transaction, run.submission());
            Future<Void> moved = starts.running(transaction, run);
            return Future.join(found, moved).map(done -> found.result().map(submission -> new Work(run, submission)));
        });
    }

    private void giveBack(Lane lane) {
        seats.giveBack(lane);
        over();
    }

    private void over() {
        underWay--;
        if (stopping && underWay == 0) {
            idle.tryComplete();
        }
    }
}
