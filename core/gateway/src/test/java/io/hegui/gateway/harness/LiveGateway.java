package io.hegui.gateway.harness;

import io.hegui.gateway.Gateway;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.security.Principal;
import io.hegui.gateway.security.Role;
import io.hegui.gateway.security.TokenIssuer;
import io.hegui.gateway.testing.Await;
import io.hegui.gateway.testing.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The whole gateway with the packaged plugins inside the test's own process, where its clock can be moved and its parts
 * be reached; a microlender and a bank may file.
 */
public final class LiveGateway implements BeforeAllCallback, AfterAllCallback {
    private static final Duration LONG = Duration.ofDays(3650);

    private final Map<String, String> settings;
    private final SettableClock clock = new SettableClock(Instant.now());
    private @Nullable Started started;

    private record Started(Path data, Gateway gateway, Supervised supervised) {}

    public LiveGateway(Map<String, String> settings) {
        this.settings = settings;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Path data = Files.createTempDirectory("hegui-it");
        Map<String, String> all = new HashMap<>(settings);
        all.put("HEGUI_DATA_DIRECTORY", data.toString());
        all.put("HEGUI_SERVER_PORT", "0");
        all.put("HEGUI_PLUGINS_DIRECTORY", Packaged.home().resolve("plugins").toString());
        Gateway gateway = Await.await(
                Gateway.start(GatewayConfig.withoutFile(Packaged.home().resolve("config"), all), clock));
        started = new Started(
                data,
                gateway,
                new Supervised(
                        new HttpsClient(gateway.port(), data.resolve("tls/certificate.pem")),
                        token(gateway, Role.OPERATOR, Optional.empty())));
        running().supervised().register(Supervised.MICROLENDER, "MLC");
        running().supervised().register(Supervised.BANK, "BANK");
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (started == null) {
            return;
        }
        Await.await(started.gateway().close());
        try (Stream<Path> files = Files.walk(started.data())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    public SettableClock clock() {
        return clock;
    }

    public Path data() {
        return running().data();
    }

    public int port() {
        return running().gateway().port();
    }

    public Path certificate() {
        return data().resolve("tls/certificate.pem");
    }

    public Supervised supervised() {
        return running().supervised();
    }

    public HttpsClient client() {
        return supervised().client();
    }

    /** A part of the gateway. */
    public <T> T part(Class<T> type) {
        return running().gateway().injector().getInstance(type);
    }

    /** A token that outlives any movement of the clock. */
    public String token(Role role, Optional<String> institution) {
        return token(running().gateway(), role, institution);
    }

    /** The microlender's. */
    public String lender() {
        return token(Role.INSTITUTION, Optional.of(Supervised.MICROLENDER));
    }

    /** The bank's. */
    public String bank() {
        return token(Role.INSTITUTION, Optional.of(Supervised.BANK));
    }

    private static String token(Gateway gateway, Role role, Optional<String> institution) {
        return gateway.injector().getInstance(TokenIssuer.class).issue(new Principal("test", role, institution), LONG);
    }

    private Started running() {
        if (started == null) {
            throw new IllegalStateException("register LiveGateway as a static extension");
        }
        return started;
    }
}
