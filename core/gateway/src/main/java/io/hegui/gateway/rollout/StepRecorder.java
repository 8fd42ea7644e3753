package io.hegui.gateway.rollout;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import io.hegui.gateway.audit.AuditLog;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.plugin.GenerationState;
import io.hegui.gateway.plugin.PluginStep;
import io.hegui.gateway.run.Node;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what becomes of plugins on this gateway to the audit log, in the order in which it happens. While the database
 * is away the steps wait here; those that are still waiting when the gateway dies are lost, what operators asked for is not.
 */
@Singleton
final class StepRecorder {
    private static final Logger log = LoggerFactory.getLogger(StepRecorder.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);
    /** A day of activations without a database. */
    private static final int MOST_WAITING = 10_000;

    private static final int AT_ONCE = 100;

    private final Vertx vertx;
    private final Database database;
    private final AuditLog audit;
    private final Node node;
    private final Deque<PluginStep> waiting = new ArrayDeque<>();
    private Future<Void> writing = Future.succeededFuture();
    private boolean closed;

    @Inject
    StepRecorder(Vertx vertx, Database database, AuditLog audit, Node node) {
        this.vertx = vertx;
        this.database = database;
        this.audit = audit;
        this.node = node;
    }

    /** For any thread; returns at once. */
    synchronized void add(PluginStep step) {
        if (step.state() == GenerationState.ZOMBIE) {
            log.error(
                    "plugin {} {} is not active any more, and a run has held on to it for {}",
                    step.plugin(),
                    step.version(),
                    step.before());
        }
        if (step.state() == GenerationState.LEAKED) {
            log.error(
                    "plugin {} {} is unloaded and still in memory: something holds on to it",
                    step.plugin(),
                    step.version());
        }
        if (waiting.size() == MOST_WAITING) {
            PluginStep lost = waiting.remove();
            log.error("too many steps wait for the database; lost: {}", lost);
        }
        waiting.add(step);
        write();
    }

    /** Writes what still waits, if the database is there. */
    synchronized Future<Void> end() {
        closed = true;
        return writing.transform(over -> last()).otherwiseEmpty();
    }

    private synchronized Future<Void> last() {
        List<PluginStep> rest = List.copyOf(waiting);
        return rest.isEmpty() || !database.ready().succeeded()
                ? Future.succeededFuture()
                : database.pool().withTransaction(transaction -> append(transaction, rest));
    }

    private synchronized void write() {
        if (!writing.isComplete() || waiting.isEmpty() || closed) {
            return;
        }
        List<PluginStep> batch = waiting.stream().limit(AT_ONCE).toList();
        writing = database.ready()
                .compose(ready -> database.pool().withTransaction(transaction -> append(transaction, batch)))
                .onSuccess(written -> {
                    forget(batch.size());
                    vertx.runOnContext(next -> write());
                })
                .onFailure(failure -> {
                    log.debug("steps of plugins wait for the database: {}", failure.toString());
                    if (!isClosed()) {
                        vertx.setTimer(TRY_AGAIN.toMillis(), later -> write());
                    }
                });
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void forget(int count) {
        for (int i = 0; i < count; i++) {
            waiting.remove();
        }
    }

    private Future<Void> append(SqlConnection transaction, List<PluginStep> batch) {
        Future<Void> all = Future.succeededFuture();
        for (PluginStep step : batch) {
            JsonObject details = new JsonObject()
                    .put("version", step.version())
                    .put("sha256", step.sha256())
                    .put("at", step.at().toString())
                    .put("millisecondsBefore", step.before().toMillis());
            all = all.compose(done -> audit.append(
                    transaction,
                    node.id(),
                    "generation." + step.state().name().toLowerCase(Locale.ROOT),
                    step.plugin(),
                    details));
        }
        return all;
    }
}
