package io.hegui.gateway.security;

import io.hegui.gateway.config.AuthConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Another issuer's keys: fetched at the start, every hour, and when a token names a key we do not know, the last at
 * most once in 30 seconds, since anybody can make up names. When a fetch fails the keys we have stay good.
 */
final class OutsideKeys implements TokenKeys {
    private static final Logger log = LoggerFactory.getLogger(OutsideKeys.class);
    private static final Duration REFRESH = Duration.ofHours(1);
    private static final Duration DEBOUNCE = Duration.ofSeconds(30);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private record Fetch(Instant begun, Future<KeySet> result) {}

    private final Vertx vertx;
    private final AuthConfig.OutsideIssuer outside;
    private final Clock clock;
    private final WebClient client;
    private volatile Optional<KeySet> keys = Optional.empty();
    private volatile Optional<Fetch> last = Optional.empty();

    OutsideKeys(Vertx vertx, AuthConfig.OutsideIssuer outside, Clock clock) {
        this.vertx = vertx;
        this.outside = outside;
        this.clock = clock;
        this.client = WebClient.create(
                vertx, new WebClientOptions().setFollowRedirects(false).setConnectTimeout((int) TIMEOUT.toMillis()));
    }

    void start() {
        fetch();
        vertx.setPeriodic(REFRESH.toMillis(), id -> fetch());
    }

    @Override
    public String issuer() {
        return outside.issuer();
    }

    @Override
    public Future<KeySet> forKey(String kid) {
        Optional<KeySet> present = keys;
        if (present.isPresent() && present.get().holds(kid)) {
            return Future.succeededFuture(present.get());
        }
        Optional<Fetch> recent =
                last.filter(fetch -> fetch.begun().plus(DEBOUNCE).isAfter(clock.instant()));
        Future<KeySet> fetched = recent.map(Fetch::result).orElseGet(this::fetch);
        return fetched.recover(
                failure -> present.map(Future::succeededFuture).orElseGet(() -> Future.failedFuture(failure)));
    }

    private Future<KeySet> fetch() {
        Future<KeySet> result = client.getAbs(outside.jwksUrl().toString())
                .timeout(TIMEOUT.toMillis())
                .send()
                .map(response -> {
                    if (response.statusCode() != 200) {
                        throw new IllegalStateException("status " + response.statusCode());
                    }
                    return usable(response.bodyAsJsonObject());
                })
                .onSuccess(set -> keys = Optional.of(set))
                .onFailure(failure -> log.warn(
                        "cannot fetch the issuer's keys from {}: {}", outside.jwksUrl(), failure.getMessage()));
        last = Optional.of(new Fetch(clock.instant(), result));
        return result;
    }

    private KeySet usable(JsonObject jwks) {
        KeySet set = KeySet.of(vertx, jwks);
        if (set.isEmpty()) {
            throw new IllegalStateException("no key for ES256, EdDSA or RS256 in it");
        }
        return set;
    }
}
