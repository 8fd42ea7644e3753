package io.hegui.gateway.http;

import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.config.ServerConfig;
import io.hegui.gateway.database.Database;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One event loop's share of the HTTPS server; all instances listen on one port. */
public final class GatewayServer extends VerticleBase {
    private static final Logger log = LoggerFactory.getLogger(GatewayServer.class);
    private static final int DRAIN_SECONDS = 30;

    private final ServerConfig config;
    private final ServerConfig.Tls tls;
    private final ListeningPort port;
    private final Database database;
    private final ApiAuthentication authentication;
    private final Set<Routes> parts;
    private Optional<HttpServer> server = Optional.empty();

    @Inject
    GatewayServer(
            GatewayConfig config,
            ServerConfig.Tls tls,
            ListeningPort port,
            Database database,
            ApiAuthentication authentication,
            Set<Routes> parts) {
        this.config = config.server();
        this.tls = tls;
        this.port = port;
        this.database = database;
        this.authentication = authentication;
        this.parts = parts;
    }

    @Override
    public Future<?> start() {
        List<Handler<RoutingContext>> first =
                List.of(new RequestId(), new SecurityHeaders(config.tls().isPresent()), new DatabaseGate(database));
        Router router = RootRouter.of(vertx, first, authentication, parts);
        HttpServer own = vertx.createHttpServer(TlsOptions.server(tls))
                .requestHandler(router)
                .exceptionHandler(failure -> log.debug("connection failed", failure));
        server = Optional.of(own);
        // A negative number is Vert.x's way to say: any free port, but the same for all instances.
        int asked = config.port() == 0 ? -1 : config.port();
        return own.listen(asked, config.host())
                .recover(failure -> Future.failedFuture(new IllegalStateException(
                        "cannot listen on " + config.host() + ":" + config.port() + ": " + failure.getMessage()
                                + "; is another program there? Choose another server.port",
                        failure)))
                .onSuccess(listening -> port.set(listening.actualPort()));
    }

    /** Takes no new requests and gives those in flight time to end. */
    @Override
    public Future<?> stop() {
        parts.forEach(Routes::end);
        return server.<Future<?>>map(own -> own.shutdown(DRAIN_SECONDS, TimeUnit.SECONDS))
                .orElseGet(Future::succeededFuture);
    }
}
