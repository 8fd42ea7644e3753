package io.hegui.gateway.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.hegui.gateway.config.GatewayConfig;
import io.vertx.core.Future;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whether a token is believed, and remembers those that were: a signature costs half a millisecond. */
public final class TokenVerifier {
    private static final int REMEMBERED = 10_000;
    private static final int LONGEST = 8_192;
    private static final Set<String> TYPES = Set.of("JWT", "at+jwt");

    private final TokenKeys keys;
    private final String audience;
    private final Clock clock;
    private final Cache<String, VerifiedToken> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    @Inject
    TokenVerifier(TokenKeys keys, GatewayConfig config, Clock clock) {
        this.keys = keys;
        this.audience = config.auth().audience();
        this.clock = clock;
    }

    /** Fails with {@link InvalidTokenException}, or otherwise if the issuer's keys cannot be had. */
    public Future<Principal> verify(String token) {
        if (token.length() > LONGEST) {
            return Future.failedFuture(new InvalidTokenException("it is longer than " + LONGEST + " characters"));
        }
        String digest = digest(token);
        @Nullable VerifiedToken known = remembered.getIfPresent(digest);
        if (known != null && known.expires().isAfter(clock.instant())) {
            return Future.succeededFuture(known.principal());
        }
        remembered.invalidate(digest);
        return header(token)
                .map(header -> verifySigned(token, header))
                .orElseGet(() -> Future.failedFuture(new InvalidTokenException("it is not a JWT")))
                .onSuccess(verified -> remembered.put(digest, verified))
                .map(VerifiedToken::principal);
    }

    private Future<VerifiedToken> verifySigned(String token, JsonObject header) {
        String kid = header.getValue("kid") instanceof String name ? name : "";
        if (kid.isEmpty() || header.containsKey("crit")) {
            return Future.failedFuture(new InvalidTokenException("its header must have a kid and no crit"));
        }
        if (header.containsKey("typ") && !TYPES.contains(String.valueOf(header.getValue("typ")))) {
            return Future.failedFuture(new InvalidTokenException("it is not an access token"));
        }
        return keys.forKey(kid).compose(set -> {
            Optional<String> algorithm = set.algorithm(kid);
            if (algorithm.isEmpty() || !algorithm.get().equals(header.getValue("alg"))) {
                return Future.failedFuture(
                        new InvalidTokenException("its key is unknown or meant for another algorithm"));
            }
            return set.verify(token)
                    .recover(failure -> Future.failedFuture(new InvalidTokenException("its signature is wrong")))
                    .map(claims -> Claims.check(claims, keys.issuer(), audience, clock.instant()));
        });
    }

    private static Optional<JsonObject> header(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            byte[] header = Base64.getUrlDecoder().decode(parts[0]);
            return Optional.of(new JsonObject(new String(header, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException | DecodeException e) {
            return Optional.empty();
        }
    }

    private static String digest(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
