package io.hegui.gateway;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import io.hegui.gateway.config.ConfigModule;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.config.ServerConfig;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.database.DatabaseModule;
import io.hegui.gateway.http.DevelopmentCertificate;
import io.hegui.gateway.http.GatewayServer;
import io.hegui.gateway.http.HttpModule;
import io.hegui.gateway.http.ListeningPort;
import io.hegui.gateway.http.Warmup;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The whole program: database first, server last, and the other way round at the end. */
public final class Gateway {
    private final Vertx vertx;
    private final Database database;
    private final Injector injector;
    private final String deployment;

    private Gateway(Vertx vertx, Database database, Injector injector, String deployment) {
        this.vertx = vertx;
        this.database = database;
        this.injector = injector;
        this.deployment = deployment;
    }

    /**
     * Starts everything and listens.
     *
     * @param more modules of the parts built upon this foundation
     */
    public static Future<Gateway> start(Vertx vertx, GatewayConfig config, Clock clock, List<Module> more) {
        return Database.open(vertx, config.database(), config.dataDirectory())
                .compose(database -> serve(vertx, config, clock, database, more)
                        .recover(failure -> database.close().transform(closed -> Future.failedFuture(failure))));
    }

    private static Future<Gateway> serve(
            Vertx vertx, GatewayConfig config, Clock clock, Database database, List<Module> more) {
        return vertx.executeBlocking(() -> tls(config, clock), false)
                .compose(tls -> vertx.executeBlocking(() -> injector(vertx, config, clock, database, tls, more), false)
                        .compose(injector ->
                                Warmup.run(vertx, tls, database, () -> {}).map(injector)))
                .compose(injector ->
                        deploy(vertx, injector).map(deployment -> new Gateway(vertx, database, injector, deployment)));
    }

    private static ServerConfig.Tls tls(GatewayConfig config, Clock clock) {
        return config.server().tls().orElseGet(() -> DevelopmentCertificate.open(config.dataDirectory(), clock));
    }

    private static Injector injector(
            Vertx vertx,
            GatewayConfig config,
            Clock clock,
            Database database,
            ServerConfig.Tls tls,
            List<Module> more) {
        List<Module> modules = new ArrayList<>(
                List.of(new ConfigModule(config, vertx, clock), new DatabaseModule(database), new HttpModule(tls)));
        modules.addAll(more);
        return Guice.createInjector(modules);
    }

    private static Future<String> deploy(Vertx vertx, Injector injector) {
        int instances = Runtime.getRuntime().availableProcessors();
        return vertx.deployVerticle(
                () -> injector.getInstance(GatewayServer.class), new DeploymentOptions().setInstances(instances));
    }

    /** The port it listens on. */
    public int port() {
        return injector.getInstance(ListeningPort.class).get();
    }

    public Injector injector() {
        return injector;
    }

    /** Drains requests in flight, then stops the database in order. Vert.x stays open: it is the caller's. */
    public Future<Void> close() {
        return vertx.undeploy(deployment).eventually(database::close);
    }
}
