package io.hegui.gateway.security;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Public keys by name, each good for exactly one algorithm. Symmetric and unknown kinds of keys are left out. */
final class KeySet {
    private static final int LEAST_RSA_BYTES = 256;

    private final Map<String, String> algorithms;
    private final JWTAuth verifier;

    private KeySet(Map<String, String> algorithms, JWTAuth verifier) {
        this.algorithms = Map.copyOf(algorithms);
        this.verifier = verifier;
    }

    /** @param jwks a JWK set (RFC 7517) */
    static KeySet of(Vertx vertx, JsonObject jwks) {
        Map<String, String> algorithms = new HashMap<>();
        // Expiry is checked by the caller, against a clock that tests can set.
        JWTAuthOptions options = new JWTAuthOptions().setJWTOptions(new JWTOptions().setIgnoreExpiration(true));
        for (Object entry : jwks.getJsonArray("keys", new JsonArray())) {
            if (entry instanceof JsonObject key && key.getValue("kid") instanceof String kid) {
                algorithm(key).ifPresent(algorithm -> {
                    algorithms.put(kid, algorithm);
                    options.addJwk(key.copy().put("alg", algorithm));
                });
            }
        }
        return new KeySet(algorithms, JWTAuth.create(vertx, options));
    }

    private static Optional<String> algorithm(JsonObject key) {
        if ("enc".equals(key.getValue("use"))) {
            return Optional.empty();
        }
        String kind = key.getString("kty", "") + " " + key.getString("crv", "");
        String algorithm = switch (kind) {
            case "EC P-256" -> "ES256";
            case "OKP Ed25519" -> "EdDSA";
            case "RSA " -> isLongEnough(key) ? "RS256" : "";
            default -> "";
        };
        boolean usable = !algorithm.isEmpty() && algorithm.equals(key.getString("alg", algorithm));
        return usable ? Optional.of(algorithm) : Optional.empty();
    }

    private static boolean isLongEnough(JsonObject key) {
        return Base64.getUrlDecoder().decode(key.getString("n", "")).length >= LEAST_RSA_BYTES;
    }

    boolean isEmpty() {
        return algorithms.isEmpty();
    }

    boolean holds(String kid) {
        return algorithms.containsKey(kid);
    }

    /** The one algorithm this key may be used with. */
    Optional<String> algorithm(String kid) {
        return Optional.ofNullable(algorithms.get(kid));
    }

    /** The claims, if the signature is right. */
    Future<JsonObject> verify(String token) {
        return verifier.authenticate(new TokenCredentials(token))
                .map(user -> user.attributes().getJsonObject("accessToken"));
    }
}
