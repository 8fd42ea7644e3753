package io.hegui.gateway.http;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.multibindings.Multibinder;
import io.hegui.gateway.Gateway;
import io.hegui.gateway.config.DatabaseConfig;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.testing.Await;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A whole gateway with routes of the test's own, and clients that trust its certificate. */
public final class TestGateway implements AutoCloseable {
    private final Vertx vertx;
    private final Path directory;
    private final Gateway gateway;

    private TestGateway(Vertx vertx, Path directory, Gateway gateway) {
        this.vertx = vertx;
        this.directory = directory;
        this.gateway = gateway;
    }

    /** Starts on any free port. */
    public static TestGateway start(
            Vertx vertx, DatabaseConfig database, Path directory, Clock clock, List<Module> modules, Routes... routes) {
        GatewayConfig defaults = GatewayConfig.withoutFile(
                directory, Map.of("HEGUI_SERVER_PORT", "0", "HEGUI_DATA_DIRECTORY", directory.toString()));
        GatewayConfig config = new GatewayConfig(
                defaults.dataDirectory(),
                defaults.server(),
                database,
                defaults.auth(),
                defaults.submission(),
                defaults.run(),
                defaults.guards(),
                defaults.events(),
                defaults.plugins(),
                defaults.referenceDirectory());
        return start(vertx, config, clock, modules, routes);
    }

    public static TestGateway start(
            Vertx vertx, GatewayConfig config, Clock clock, List<Module> modules, Routes... routes) {
        List<Module> all = new ArrayList<>(modules);
        all.add(new AbstractModule() {
            @Override
            protected void configure() {
                Multibinder<Routes> binder = Multibinder.newSetBinder(binder(), Routes.class);
                for (Routes part : routes) {
                    binder.addBinding().toInstance(part);
                }
            }
        });
        Gateway gateway = Await.await(Gateway.start(config, clock, all));
        return new TestGateway(vertx, config.dataDirectory(), gateway);
    }

    public Gateway gateway() {
        return gateway;
    }

    public WebClient client(HttpVersion version) {
        return WebClient.create(
                vertx,
                new WebClientOptions()
                        .setSsl(true)
                        .setUseAlpn(true)
                        .setProtocolVersion(version)
                        .setTrustOptions(new PemTrustOptions()
                                .addCertPath(
                                        directory.resolve("tls/certificate.pem").toString()))
                        .setDefaultHost("localhost")
                        .setDefaultPort(gateway.port()));
    }

    @Override
    public void close() {
        Await.await(gateway.close());
    }
}
