package io.hegui.gateway.http;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Collection;
import java.util.List;

/** What every request passes through, and the parts behind it. */
final class RootRouter {
    private static final List<Integer> DECIDED_BY_ROUTER = List.of(400, 404, 405, 406, 413, 415, 500);

    private RootRouter() {}

    static Router of(
            Vertx vertx,
            List<Handler<RoutingContext>> first,
            ApiAuthentication authentication,
            Collection<Routes> parts) {
        Router router = Router.router(vertx);
        FailureHandler failures = new FailureHandler();
        DECIDED_BY_ROUTER.forEach(status -> router.errorHandler(status, failures));
        router.route().failureHandler(failures);
        first.forEach(handler -> router.route().handler(handler));
        router.route("/api/*").handler(authentication);
        parts.forEach(part -> part.mount(router));
        return router;
    }
}
