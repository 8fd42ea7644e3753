package io.hegui.gateway.http;

import io.hegui.gateway.database.Database;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Turns requests away until the schema is up to date; probes pass, they are there to tell. */
final class DatabaseGate implements Handler<RoutingContext> {
    private final Database database;

    DatabaseGate(Database database) {
        this.database = database;
    }

    @Override
    public void handle(RoutingContext context) {
        String path = context.normalizedPath();
        if (database.ready().succeeded() || path.startsWith("/health/") || path.equals("/metrics")) {
            context.next();
            return;
        }
        context.fail(new ProblemException(Problems.unavailable()));
    }
}
