package io.hegui.gateway;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import io.hegui.gateway.audit.AuditModule;
import io.hegui.gateway.config.ConfigModule;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.config.ServerConfig;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.database.DatabaseModule;
import io.hegui.gateway.endpoint.EndpointModule;
import io.hegui.gateway.finding.FindingModule;
import io.hegui.gateway.http.DevelopmentCertificate;
import io.hegui.gateway.http.GatewayServer;
import io.hegui.gateway.http.HttpModule;
import io.hegui.gateway.http.ListeningPort;
import io.hegui.gateway.http.VertxSettings;
import io.hegui.gateway.http.Warmup;
import io.hegui.gateway.institution.InstitutionModule;
import io.hegui.gateway.observe.Metrics;
import io.hegui.gateway.observe.ObserveModule;
import io.hegui.gateway.plugin.PluginModule;
import io.hegui.gateway.progress.ProgressModule;
import io.hegui.gateway.recall.RecallModule;
import io.hegui.gateway.register.RegisterModule;
import io.hegui.gateway.replay.ReplayModule;
import io.hegui.gateway.rollout.RolloutModule;
import io.hegui.gateway.run.RunModule;
import io.hegui.gateway.security.IdentityKey;
import io.hegui.gateway.security.Principal;
import io.hegui.gateway.security.Role;
import io.hegui.gateway.security.SecurityModule;
import io.hegui.gateway.security.SigningKeys;
import io.hegui.gateway.security.TokenIssuer;
import io.hegui.gateway.security.TokenVerifier;
import io.hegui.gateway.stage.StageModule;
import io.hegui.gateway.submission.SubmissionModule;
import io.hegui.gateway.trial.TrialModule;
import io.hegui.gateway.upload.UploadModule;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The whole program: database first, server last, and the other way round at the end. */
public final class Gateway {
    /** Longer than all parts may take to drain. */
    private static final Duration SHUTDOWN_LIMIT = Duration.ofMinutes(2);

    private static final Key<Set<Part>> PARTS = Key.get(new TypeLiteral<Set<Part>>() {});

    private final Metrics metrics;
    private final Vertx vertx;
    private final Database database;
    private final Injector injector;
    private final List<Part> parts;
    private final String server;

    private Gateway(
            Metrics metrics, Vertx vertx, Database database, Injector injector, List<Part> parts, String server) {
        this.metrics = metrics;
        this.vertx = vertx;
        this.database = database;
        this.injector = injector;
        this.parts = parts;
        this.server = server;
    }

    /** Starts everything and listens. */
    public static Future<Gateway> start(GatewayConfig config, Clock clock) {
        return start(
                config,
                clock,
                List.of(
                        new PluginModule(),
                        new RolloutModule(),
                        new StageModule(),
                        new ReplayModule(),
                        new TrialModule(),
                        new RecallModule(),
                        new RegisterModule(),
                        new EndpointModule(),
                        new SubmissionModule(),
                        new RunModule(),
                        new FindingModule(),
                        new ProgressModule(),
                        new UploadModule()));
    }

    /**
     * Starts database, server and what stands between them, and listens.
     *
     * @param more modules of the parts built upon this foundation
     */
    public static Future<Gateway> start(GatewayConfig config, Clock clock, List<Module> more) {
        Metrics metrics = new Metrics();
        Vertx vertx = metrics.vertx(VertxSettings.options());
        Promise<Gateway> started = Promise.promise();
        Database.open(vertx, config.database(), config.dataDirectory())
                .compose(database -> serve(metrics, vertx, config, clock, database, more)
                        .recover(failure -> database.close().transform(closed -> Future.failedFuture(failure))))
                .onSuccess(started::complete)
                .onFailure(failure -> closeVertx(metrics, vertx, () -> started.fail(failure)));
        return started.future();
    }

    private static Future<Gateway> serve(
            Metrics metrics, Vertx vertx, GatewayConfig config, Clock clock, Database database, List<Module> more) {
        return vertx.executeBlocking(
                        () -> {
                            ServerConfig.Tls tls = config.server()
                                    .tls()
                                    .orElseGet(() -> DevelopmentCertificate.open(config.dataDirectory(), clock));
                            List<Module> modules = new ArrayList<>(List.of(
                                    new PartModule(),
                                    new ConfigModule(config, vertx, clock),
                                    new DatabaseModule(database),
                                    new HttpModule(tls),
                                    new SecurityModule(
                                            SigningKeys.open(config.dataDirectory()),
                                            IdentityKey.open(config.dataDirectory())),
                                    new InstitutionModule(),
                                    new AuditModule(),
                                    new ObserveModule(metrics.registry())));
                            modules.addAll(more);
                            return Guice.createInjector(Stage.PRODUCTION, modules);
                        },
                        false)
                .compose(injector -> {
                    List<Part> parts = List.copyOf(injector.getInstance(PARTS));
                    return startAll(parts, 0)
                            .compose(started -> Warmup.run(
                                    vertx, injector.getInstance(ServerConfig.Tls.class), () -> firstToken(injector)))
                            .compose(warm -> deploy(vertx, injector))
                            .map(server -> new Gateway(metrics, vertx, database, injector, parts, server));
                });
    }

    /** Starts the parts from the given one on; those that were started are stopped again if one cannot be. */
    private static Future<Void> startAll(List<Part> parts, int from) {
        if (from == parts.size()) {
            return Future.succeededFuture();
        }
        Part part = parts.get(from);
        return part.start()
                .compose(started -> startAll(parts, from + 1)
                        .recover(failure -> part.stop().transform(stopped -> Future.failedFuture(failure))));
    }

    private static Future<Void> stopAll(List<Part> parts) {
        Future<Void> all = Future.succeededFuture();
        for (int i = parts.size() - 1; i >= 0; i--) {
            all = all.eventually(parts.get(i)::stop);
        }
        return all;
    }

    /** A token that nobody gets to see, signed and verified once before the first request. */
    private static Future<?> firstToken(Injector injector) {
        Principal nobody = new Principal("warmup", Role.AUDITOR, Optional.empty());
        String token = injector.getInstance(TokenIssuer.class).issue(nobody, Duration.ofSeconds(1));
        // With an outside issuer our own token is refused, as it must be.
        return injector.getInstance(TokenVerifier.class).verify(token).otherwise(nobody);
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

    /** Drains requests in flight, then stops the database in order. */
    public Future<Void> close() {
        Promise<Void> closed = Promise.promise();
        vertx.undeploy(server)
                .eventually(() -> stopAll(parts))
                .eventually(database::close)
                .onComplete(result -> closeVertx(metrics, vertx, () -> closed.handle(result)));
        return closed.future();
    }

    /**
     * Closes in order when the program is told to end, by SIGTERM or Ctrl-C; to be called once. What cannot be ended in
     * time is left to the next start, which mends what a crash leaves behind.
     */
    public void closeOnShutdown() {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            CountDownLatch closed = new CountDownLatch(1);
                            close().onComplete(result -> closed.countDown());
                            try {
                                if (!closed.await(SHUTDOWN_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                                    System.err.println("hegui: not everything could be ended in order");
                                }
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "shutdown"));
    }

    /** What follows runs outside Vert.x, whose event loops take nothing any more. */
    private static void closeVertx(Metrics metrics, Vertx vertx, Runnable then) {
        vertx.close().onComplete(result -> {
            metrics.close();
            then.run();
        });
    }
}
