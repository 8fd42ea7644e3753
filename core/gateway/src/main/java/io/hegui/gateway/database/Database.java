package io.hegui.gateway.database;

import io.hegui.gateway.config.DatabaseConfig;
import io.hegui.gateway.file.PrivateFile;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The gateway's database: a server of our own, or one that somebody else runs. */
public final class Database {
    private static final Logger log = LoggerFactory.getLogger(Database.class);
    private static final long FIRST_RETRY_MILLIS = 250;
    private static final long LONGEST_RETRY_MILLIS = 10_000;
    /** Kept free for migrations, subscriptions and copies, beside the pool. */
    private static final int SPARE_CONNECTIONS = 16;

    private final Vertx vertx;
    private final WorkerExecutor worker;
    private final DirectoryLock lock;
    private final Optional<EmbeddedPostgres> embedded;
    private final DatabaseAddress address;
    private final Pool pool;
    private final Promise<Void> ready = Promise.promise();
    private volatile boolean closed;

    private Database(
            Vertx vertx,
            WorkerExecutor worker,
            DirectoryLock lock,
            Optional<EmbeddedPostgres> embedded,
            DatabaseAddress address,
            int poolSize) {
        this.vertx = vertx;
        this.worker = worker;
        this.lock = lock;
        this.embedded = embedded;
        this.address = address;
        this.pool = pool(vertx, address, poolSize);
    }

    /**
     * Locks the data directory, starts the embedded server if no other is configured, and brings the schema up to date.
     * An external server that is away does not fail the start: {@link #ready} stays open until it is there.
     */
    public static Future<Database> open(Vertx vertx, DatabaseConfig config, Path dataDirectory) {
        WorkerExecutor worker = vertx.createSharedWorkerExecutor("hegui-database", 2, 5, TimeUnit.MINUTES);
        return worker.executeBlocking(() -> start(vertx, worker, config, dataDirectory), false)
                .compose(database -> database.migrate(FIRST_RETRY_MILLIS)
                        .recover(failure -> database.abandon(failure))
                        .map(database))
                .onFailure(failure -> worker.close());
    }

    private static Database start(Vertx vertx, WorkerExecutor worker, DatabaseConfig config, Path dataDirectory)
            throws IOException {
        PrivateFile.directory(dataDirectory);
        DirectoryLock lock = DirectoryLock.acquire(dataDirectory);
        try {
            if (config.url().isPresent()) {
                DatabaseAddress address = DatabaseAddress.external(config.url().get(), config);
                return new Database(vertx, worker, lock, Optional.empty(), address, config.poolSize());
            }
            int connections = Math.max(64, config.poolSize() + SPARE_CONNECTIONS);
            EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDirectory, connections);
            return new Database(vertx, worker, lock, Optional.of(postgres), postgres.address(), config.poolSize());
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Succeeds at once when only the connection fails, and goes on trying behind the caller's back. */
    private Future<Void> migrate(long retryMillis) {
        return worker.<Void>executeBlocking(
                        () -> {
                            Migrations.apply(address);
                            FirstStatements.run(address);
                            return null;
                        },
                        false)
                .onSuccess(ready::tryComplete)
                .recover(failure -> {
                    if (!DatabaseUnavailable.isCauseOf(failure)) {
                        ready.tryFail(failure);
                        return Future.failedFuture(failure);
                    }
                    log.warn("database {} is away, next try in {} ms", address, retryMillis);
                    vertx.setTimer(retryMillis, id -> retry(retryMillis));
                    return Future.succeededFuture();
                });
    }

    private void retry(long lastMillis) {
        if (!closed) {
            migrate(Math.min(2 * lastMillis, LONGEST_RETRY_MILLIS))
                    .onFailure(failure -> log.error("the database cannot be brought up to date", failure));
        }
    }

    private Future<Void> abandon(Throwable failure) {
        return close().transform(done -> Future.failedFuture(failure));
    }

    /** Succeeds once the schema is up to date. */
    public Future<Void> ready() {
        return ready.future();
    }

    /** The pool for everything that serves requests. Never send COPY through it: that breaks the connection. */
    public Pool pool() {
        return pool;
    }

    /** For a subscriber to notifications, or a bulk copy through JDBC. */
    public DatabaseAddress address() {
        return address;
    }

    /** Closes the pool, stops the embedded server in order and gives the data directory free. */
    public Future<Void> close() {
        closed = true;
        ready.tryFail("closed");
        return pool.close()
                .eventually(() -> worker.executeBlocking(
                        () -> {
                            try {
                                embedded.ifPresent(EmbeddedPostgres::close);
                            } finally {
                                lock.close();
                            }
                            return true;
                        },
                        false))
                .eventually(worker::close);
    }

    static Pool pool(Vertx vertx, DatabaseAddress address, int size) {
        PoolOptions options = new PoolOptions()
                .setMaxSize(size)
                .setMaxWaitQueueSize(10_000)
                .setConnectionTimeout(5)
                .setConnectionTimeoutUnit(TimeUnit.SECONDS);
        return PgBuilder.pool()
                .with(options)
                .connectingTo(address.options())
                .using(vertx)
                .build();
    }
}
