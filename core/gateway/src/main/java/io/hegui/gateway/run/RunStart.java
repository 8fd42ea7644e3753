package io.hegui.gateway.run;

import io.hegui.gateway.database.DatabaseUnavailable;
import io.hegui.gateway.submission.Submission;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

/** The beginning of one filing's run, a part of the transaction that puts the filing on record. */
public final class RunStart {
    private final RunStarts starts;
    private final Submission submission;
    private final Optional<BiConsumer<RunLease, Submission>> worker;
    private final Runnable queued;
    private final AtomicBoolean keepsSeat;
    private volatile Optional<RunLease> leased = Optional.empty();

    /**
     * @param worker who is kept free for it
     * @param queued told if it has gone into the queue
     */
    RunStart(
            RunStarts starts,
            Submission submission,
            Optional<BiConsumer<RunLease, Submission>> worker,
            Runnable queued) {
        this.starts = starts;
        this.submission = submission;
        this.worker = worker;
        this.queued = queued;
        this.keepsSeat = new AtomicBoolean(worker.isPresent());
    }

    /** Adds the run. The submission's own row comes before. */
    public Future<Void> add(SqlConnection transaction) {
        return starts.add(transaction, submission, worker.isPresent())
                .onSuccess(lease -> {
                    leased = lease;
                    if (lease.isEmpty()) {
                        giveBack();
                    }
                })
                .mapEmpty();
    }

    /** Takes the last step of the transaction, once the submission is in state {@code QUEUED}. */
    public Future<Void> begin(SqlConnection transaction) {
        return leased.map(run -> starts.running(transaction, run)).orElseGet(Future::succeededFuture);
    }

    /**
     * The transaction is over. Where the database went away nobody knows whether it was committed; the worker goes to work
     * then too, and can write nothing if it was not.
     */
    public void end(AsyncResult<?> transaction) {
        boolean mayBeOnRecord = transaction.succeeded() || DatabaseUnavailable.isCauseOf(transaction.cause());
        if (mayBeOnRecord && leased.isPresent()) {
            worker.orElseThrow().accept(leased.get(), submission);
            return;
        }
        giveBack();
        if (transaction.succeeded()) {
            queued.run();
        }
    }

    private void giveBack() {
        if (keepsSeat.compareAndSet(true, false)) {
            starts.giveBack(submission);
        }
    }
}
