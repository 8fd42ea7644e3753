package io.hegui.gateway.progress;

import io.hegui.gateway.Gateway;
import io.hegui.gateway.config.DatabaseConfig;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.harness.EventReader;
import io.hegui.gateway.harness.HttpsClient;
import io.hegui.gateway.harness.Supervised;
import io.hegui.gateway.plugin.GateFixture;
import io.hegui.gateway.security.Principal;
import io.hegui.gateway.security.Role;
import io.hegui.gateway.security.TokenIssuer;
import io.hegui.gateway.testing.Await;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A whole gateway with one worker, whose only plugin judges a filing as far as the test lets it. */
public final class GatedGateway implements AutoCloseable {
    private final Gateway gateway;
    private final Supervised supervised;

    private GatedGateway(Gateway gateway, Supervised supervised) {
        this.gateway = gateway;
        this.supervised = supervised;
    }

    /** @param data kept from one start to the next */
    public static GatedGateway start(Path data, DatabaseConfig database, Map<String, String> settings)
            throws IOException {
        Path plugins = data.resolveSibling(data.getFileName() + "-plugins");
        GateFixture.jar(plugins);
        Map<String, String> all = new HashMap<>(settings);
        all.put("HEGUI_SERVER_PORT", "0");
        all.put("HEGUI_DATA_DIRECTORY", data.toString());
        all.put("HEGUI_DATABASE_URL", database.url().orElseThrow());
        all.put("HEGUI_DATABASE_USER", database.user());
        all.put("HEGUI_DATABASE_PASSWORD", database.password());
        all.put("HEGUI_PLUGINS_DIRECTORY", plugins.toString());
        all.put("HEGUI_PLUGINS_REQUIRE_SIGNATURE", "false");
        all.put("HEGUI_RUN_WORKERS", "1");
        all.put("HEGUI_RUN_CHECK_DEADLINE", "PT1M");
        all.putIfAbsent("HEGUI_EVENTS_INTERVAL", "PT0.05S");
        Gateway gateway =
                Await.await(Gateway.start(GatewayConfig.withoutFile(Path.of("../../config"), all), Clock.systemUTC()));
        String operator = gateway.injector()
                .getInstance(TokenIssuer.class)
                .issue(new Principal("operator", Role.OPERATOR, Optional.empty()), Duration.ofHours(1));
        HttpsClient client = new HttpsClient(gateway.port(), data.resolve("tls/certificate.pem"));
        return new GatedGateway(gateway, new Supervised(client, operator));
    }

    public HttpsClient client() {
        return supervised.client();
    }

    public Supervised supervised() {
        return supervised;
    }

    /** A token of a new client of an institution that files to the gated check. */
    public String filer() {
        return supervised.register(Supervised.MICROLENDER, "GATE");
    }

    /** The id of a filing of that many rows and the one at which it waits. */
    public String file(String token, int rows) {
        return Supervised.ok(client().submit("amounts", "2026-09", GateFixture.filing(rows), token, Map.of()))
                .getString("id");
    }

    EventReader follow(String id, String token) {
        return new EventReader(answer(id, token, Map.of(), HttpClient.Version.HTTP_2));
    }

    EventReader follow(String id, String token, String lastEventId) {
        return new EventReader(answer(id, token, Map.of("Last-Event-ID", lastEventId), HttpClient.Version.HTTP_2));
    }

    HttpResponse<java.io.InputStream> answer(
            String id, String token, Map<String, String> headers, HttpClient.Version version) {
        return client().stream("/api/v1/submissions/" + id + "/events", token, headers, version);
    }

    /** The present value of a gauge. */
    public double gauge(String name) {
        return gateway.injector()
                .getInstance(MeterRegistry.class)
                .get(name)
                .gauge()
                .value();
    }

    /** A part of the gateway. */
    public <T> T part(Class<T> type) {
        return gateway.injector().getInstance(type);
    }

    public int port() {
        return gateway.port();
    }

    /** Asks the gateway something between looks, which lets it get on. */
    public boolean becomes(String gauge, double value) {
        return Await.becomes(() -> gauge(gauge) == value, () -> client().get("/health/live", ""));
    }

    Future<Void> closing() {
        return gateway.close();
    }

    @Override
    public void close() {
        Await.await(gateway.close());
    }
}
