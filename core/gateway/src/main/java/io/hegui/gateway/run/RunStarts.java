package io.hegui.gateway.run;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.submission.Lifecycle;
import io.hegui.gateway.submission.State;
import io.hegui.gateway.submission.Submission;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * How the runs of filings begin that are being put on record: leased at once to a worker of this node that is free, if no
 * other filing waits, and else in the queue. A filing that finds the gateway idle is not looked for in a queue.
 */
@Singleton
public final class RunStarts {
    private final RunQueue queue;
    private final Lifecycle lifecycle;
    private final Seats seats;
    private final Node node;
    private final Duration lease;
    private volatile Optional<BiConsumer<RunLease, Submission>> workers = Optional.empty();

    @Inject
    RunStarts(RunQueue queue, Lifecycle lifecycle, Seats seats, Node node, GatewayConfig config) {
        this.queue = queue;
        this.lifecycle = lifecycle;
        this.seats = seats;
        this.node = node;
        this.lease = config.run().lease();
    }

    /** For a filing that is about to be put on record; {@link RunStart#end} is to follow, whatever becomes of it. */
    public RunStart of(Submission submission) {
        return new RunStart(
                this,
                submission,
                workers.filter(there -> seats.take(Lane.of(submission.test()))),
                () -> queue.wakeFor(submission));
    }

    /** In the queue, whoever is free; {@code then} is told once it is on record. */
    RunStart inQueue(Submission submission, Runnable then) {
        return new RunStart(this, submission, Optional.empty(), then);
    }

    /** Who carries out what is leased here, and gives the worker's seat back. */
    void onLeased(BiConsumer<RunLease, Submission> who) {
        workers = Optional.of(who);
    }

    /** From now on everything goes into the queue. */
    void stop() {
        workers = Optional.empty();
    }

    Future<Optional<RunLease>> add(SqlConnection transaction, Submission submission, boolean worker) {
        return worker
                ? queue.start(transaction, submission, node.id(), lease)
                : queue.add(transaction, submission).map(Optional.empty());
    }

    Future<Void> running(SqlConnection transaction, RunLease run) {
        return lifecycle.move(
                transaction, run.submission(), State.RUNNING, node.id(), new JsonObject().put("fence", run.fence()));
    }

    /** A worker that was kept free for nothing; somebody may have looked for one meanwhile. */
    void giveBack(Submission submission) {
        seats.giveBack(Lane.of(submission.test()));
        queue.wakeFor(submission);
    }
}
