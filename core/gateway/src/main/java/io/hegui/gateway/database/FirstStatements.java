package io.hegui.gateway.database;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Logs in and runs statements once on an event loop that serves nobody: loading the client's classes takes longer than
 * a serving event loop may be busy. Blocks.
 */
final class FirstStatements {
    private static final String ALL_TYPES =
            "SELECT $1::text, $2::bytea, $3::timestamptz, $4::jsonb, $5::text[], $6::int8";
    private static final Tuple VALUES = Tuple.of(
            "first",
            Buffer.buffer("first"),
            OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
            new JsonObject(),
            new String[] {"first"},
            1L);

    private FirstStatements() {}

    static void run(DatabaseAddress address) throws InterruptedException {
        CompletableFuture<Void> done = new CompletableFuture<>();
        // Not from a Vert.x thread: what is made there would belong to the Vert.x that serves.
        new Thread(() -> onThrowawayVertx(address, done), "first-statements").start();
        try {
            done.get();
        } catch (ExecutionException e) {
            throw new DatabaseException("the first statement failed: " + e.getMessage(), e);
        }
    }

    private static void onThrowawayVertx(DatabaseAddress address, CompletableFuture<Void> done) {
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setMaxEventLoopExecuteTime(60)
                .setMaxEventLoopExecuteTimeUnit(TimeUnit.SECONDS));
        Pool pool = Database.pool(vertx, address, 1);
        pool.withTransaction(transaction -> transaction.preparedQuery(ALL_TYPES).execute(VALUES))
                .compose(rows -> pool.query("SELECT 1 / 0").execute())
                .recover(failure ->
                        failure instanceof PgException ? Future.succeededFuture() : Future.failedFuture(failure))
                .eventually(pool::close)
                .onSuccess(rows -> done.complete(null))
                .onFailure(done::completeExceptionally)
                .onComplete(closed -> vertx.close());
    }
}
