package io.hegui.gateway.security;

import io.hegui.gateway.config.AuthConfig;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Gives tokens in the gateway's own name. */
public final class TokenIssuer {
    /** The iss claim of the built-in issuer. */
    public static final String ISSUER = "hegui";

    private final SigningKeys keys;
    private final AuthConfig config;
    private final Clock clock;

    public TokenIssuer(SigningKeys keys, AuthConfig config, Clock clock) {
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    /** With the configured lifetime. */
    public String issue(Principal principal) {
        return issue(principal, config.tokenLifetime());
    }

    public String issue(Principal principal, Duration lifetime) {
        Instant now = clock.instant();
        JsonObject claims = new JsonObject()
                .put("iss", ISSUER)
                .put("aud", new JsonArray().add(config.audience()))
                .put("sub", principal.subject())
                .put("iat", now.getEpochSecond())
                .put("exp", now.plus(lifetime).getEpochSecond())
                .put("jti", UUID.randomUUID().toString())
                .put("role", principal.role().name());
        principal.institution().ifPresent(code -> claims.put("institution", code));
        return keys.sign(claims, "JWT");
    }
}
