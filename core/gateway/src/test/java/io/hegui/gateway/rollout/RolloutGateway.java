package io.hegui.gateway.rollout;

import static io.hegui.gateway.testing.Await.await;

import io.hegui.engine.catalogue.PluginVersion;
import io.hegui.gateway.Gateway;
import io.hegui.gateway.config.DatabaseConfig;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.harness.HttpsClient;
import io.hegui.gateway.harness.Supervised;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.security.Principal;
import io.hegui.gateway.security.Role;
import io.hegui.gateway.security.TokenIssuer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** A whole gateway with plugins of the test's own on a database that it may share with others. */
public final class RolloutGateway implements AutoCloseable {
    private final Gateway gateway;
    private final HttpsClient client;
    private final Path home;

    private RolloutGateway(Gateway gateway, Path home) {
        this.gateway = gateway;
        this.home = home;
        this.client = new HttpsClient(gateway.port(), home.resolve("data/tls/certificate.pem")).inEnglish();
    }

    /**
     * Starts it.
     *
     * @param home has the directory {@code plugins}; data and reference data are made
     */
    public static RolloutGateway start(Path home, DatabaseConfig database, Map<String, String> settings) {
        return start(home, database, settings, Clock.systemUTC());
    }

    public static RolloutGateway start(Path home, DatabaseConfig database, Map<String, String> settings, Clock clock) {
        Map<String, String> all = new HashMap<>(Map.of(
                "HEGUI_DATA_DIRECTORY", home.resolve("data").toString(),
                "HEGUI_SERVER_PORT", "0",
                "HEGUI_PLUGINS_DIRECTORY", home.resolve("plugins").toString(),
                "HEGUI_DATABASE_URL", database.url().orElseThrow(),
                "HEGUI_DATABASE_USER", database.user(),
                "HEGUI_DATABASE_PASSWORD", database.password(),
                "HEGUI_DATABASE_POOL_SIZE", "4"));
        all.putAll(settings);
        return new RolloutGateway(await(Gateway.start(GatewayConfig.withoutFile(reference(home), all), clock)), home);
    }

    private static Path reference(Path home) {
        Path config = home.resolve("config");
        try {
            Files.createDirectories(config.resolve("calendar"));
            Files.createDirectories(config.resolve("regulations"));
            Files.copy(
                    Path.of("../../config/calendar/cn_holidays.csv"),
                    config.resolve("calendar/cn_holidays.csv"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(config.resolve("regulations/regulations.csv"), REGULATIONS);
            return config;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public HttpsClient client() {
        return client;
    }

    public int port() {
        return gateway.port();
    }

    public <T> T part(Class<T> type) {
        return gateway.injector().getInstance(type);
    }

    public Path data() {
        return home.resolve("data");
    }

    public Supervised supervised() {
        return new Supervised(client, operator("test"));
    }

    public String operator(String subject) {
        return token(new Principal(subject, Role.OPERATOR, Optional.empty()));
    }

    public String token(Principal principal) {
        return part(TokenIssuer.class).issue(principal);
    }

    /** Hands a file in, with its signature if there is one beside it. */
    public HttpResponse<String> push(Path file, String subject) throws IOException {
        Map<String, String> headers = new HashMap<>();
        Path signature = file.resolveSibling(file.getFileName() + ".sig");
        if (Files.exists(signature)) {
            headers.put("Hegui-Signature", Base64.getEncoder().encodeToString(Files.readAllBytes(signature)));
        }
        return client.send(
                "POST",
                "/api/v1/admin/plugins?file=" + file.getFileName() + "&reason="
                        + URLEncoder.encode("a test", StandardCharsets.UTF_8),
                operator(subject),
                headers,
                BodyPublishers.ofFile(file));
    }

    public HttpResponse<String> activate(String plugin, String version, JsonObject more, String subject) {
        return client.post(
                "/api/v1/admin/plugins/" + plugin + "/" + version + "/activate",
                operator(subject),
                new JsonObject().put("reason", "a test").mergeIn(more));
    }

    public HttpResponse<String> activate(String plugin, String version) {
        return activate(plugin, version, new JsonObject(), "test");
    }

    public HttpResponse<String> rollBack(String plugin) {
        return client.post(
                "/api/v1/admin/plugins/" + plugin + "/rollback",
                operator("test"),
                new JsonObject().put("reason", "a test"));
    }

    public JsonObject overview() {
        return Supervised.ok(client.get("/api/v1/admin/plugins", operator("test")));
    }

    /** The versions that judge. */
    public SortedMap<String, String> active() {
        SortedMap<String, String> versions = new TreeMap<>();
        for (PluginVersion version :
                part(PluginHost.class).current().catalogue().plugins()) {
            versions.put(version.id(), version.version());
        }
        return versions;
    }

    /** Asks again and again, for half a minute at most. */
    public static boolean becomes(BooleanSupplier condition) {
        long end = System.nanoTime() + 30_000_000_000L;
        boolean is = condition.getAsBoolean();
        while (!is && System.nanoTime() < end) {
            Thread.onSpinWait();
            is = condition.getAsBoolean();
        }
        return is;
    }

    @Override
    public void close() {
        await(gateway.close());
    }

    private static final String REGULATIONS = """
        document,article,title_zh,title_en,text_zh,text_en,status,source
        规则,1,规则,Rules,金额须为正。,The amount is positive.,verified,made for tests
        """;
}
