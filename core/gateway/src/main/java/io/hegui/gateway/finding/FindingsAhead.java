package io.hegui.gateway.finding;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the located findings of a run written while it goes on, in the transaction that will decide it: nobody sees them
 * before, and if the run comes to nothing they were never there. It is an advance on work only: whoever decides a run
 * for which it did not work out writes the findings then. For any thread.
 */
public final class FindingsAhead {
    private static final Logger log = LoggerFactory.getLogger(FindingsAhead.class);

    private final Vertx vertx;
    private final Context context;
    private final Future<Open> opening;
    private final long timer;
    private boolean over;

    private record Open(SqlConnection connection, Transaction transaction, FindingBatches batches) {
        <T> Future<T> giveUp(Throwable failure) {
            return rollBack().transform(done -> Future.failedFuture(failure));
        }

        Future<Void> rollBack() {
            return batches.close().eventually(transaction::rollback).eventually(connection::close);
        }
    }

    /**
     * @param submission that has no findings yet; it may have no row yet
     * @param longest after which it is given up, since an open transaction keeps the database from clearing away what is old
     */
    public FindingsAhead(Vertx vertx, Pool pool, StoredFindings stored, UUID submission, Duration longest) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.opening = pool.getConnection()
                .compose(connection -> connection
                        .begin()
                        .compose(transaction -> stored.batches(connection, submission)
                                .map(batches -> new Open(connection, transaction, batches)))
                        .onFailure(failure -> connection.close()));
        this.timer = vertx.setTimer(longest.toMillis(), late -> abandon());
    }

    /** Writes these too. */
    void add(List<LocatedFinding> findings) {
        context.runOnContext(now -> opening.onSuccess(open -> open.batches().add(findings)));
    }

    /**
     * Does the rest within the transaction, and commits it if anything comes of that.
     *
     * @param otherwise done if the findings could not be written, when nothing has been done
     * @return what came of the one or the other
     */
    public <T> Future<Optional<T>> decide(
            Function<SqlConnection, Future<Optional<T>>> rest, Supplier<Future<Optional<T>>> otherwise) {
        if (!end()) {
            return otherwise.get();
        }
        Promise<Optional<T>> decided = Promise.promise();
        context.runOnContext(now -> opening.compose(
                        open -> open.batches().end().map(Optional.of(open)).recover(failure -> open.giveUp(failure)))
                .recover(failure -> {
                    log.warn("findings could not be written ahead of the verdict: {}", failure.toString());
                    return Future.succeededFuture(Optional.empty());
                })
                .compose(open -> open.isEmpty() ? otherwise.get() : decide(open.get(), rest))
                .onComplete(decided));
        return decided.future();
    }

    private static <T> Future<Optional<T>> decide(Open open, Function<SqlConnection, Future<Optional<T>>> rest) {
        return rest.apply(open.connection())
                .compose(
                        done -> (done.isPresent()
                                        ? open.transaction().commit()
                                        : open.transaction().rollback())
                                .map(done),
                        failure -> open.transaction().rollback().transform(done -> Future.failedFuture(failure)))
                .eventually(() -> open.connection().close());
    }

    /** Nothing comes of it. Does nothing once the rest is being done. */
    public void abandon() {
        if (end()) {
            context.runOnContext(now -> opening.compose(Open::rollBack)
                    .onFailure(failure -> log.debug("findings written ahead were given up: {}", failure.toString())));
        }
    }

    /** Whether this is the end. */
    private synchronized boolean end() {
        boolean first = !over;
        over = true;
        vertx.cancelTimer(timer);
        return first;
    }
}
