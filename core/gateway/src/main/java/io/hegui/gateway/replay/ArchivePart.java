package io.hegui.gateway.replay;

import com.google.inject.Inject;
import io.hegui.gateway.Part;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.database.DatabaseUnavailable;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.rollout.Rehearsal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has each catalogue kept that comes into force on this gateway. */
final class ArchivePart implements Part {
    private static final Logger log = LoggerFactory.getLogger(ArchivePart.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final Database database;
    private final PluginHost host;
    private final Rehearsal rehearsal;
    private final CatalogueArchive archive;
    private volatile boolean stopped;

    @Inject
    ArchivePart(Vertx vertx, Database database, PluginHost host, Rehearsal rehearsal, CatalogueArchive archive) {
        this.vertx = vertx;
        this.database = database;
        this.host = host;
        this.rehearsal = rehearsal;
        this.archive = archive;
    }

    @Override
    public Future<Void> start() {
        rehearsal.onChange(this::keep);
        if (database.ready().succeeded()) {
            return archive.keep().recover(failure -> {
                keepLater(failure);
                return Future.succeededFuture();
            });
        }
        database.ready().onSuccess(ready -> keep());
        return Future.succeededFuture();
    }

    private void keep() {
        if (!stopped && host.isStarted()) {
            archive.keep().onFailure(this::keepLater);
        }
    }

    private void keepLater(Throwable failure) {
        log.warn("the catalogue in force is not kept, so its verdicts could not be replayed: {}", failure.toString());
        if (DatabaseUnavailable.isCauseOf(failure)) {
            vertx.setTimer(TRY_AGAIN.toMillis(), later -> keep());
        }
    }

    @Override
    public Future<Void> stop() {
        stopped = true;
        return Future.succeededFuture();
    }
}
