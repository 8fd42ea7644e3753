package io.hegui.gateway.security;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** What a token says, held against what we demand. The signature has been verified before. */
final class Claims {
    /** How far an issuer's clock may be ahead of ours. */
    private static final Duration SKEW = Duration.ofSeconds(30);

    private Claims() {}

    /** @throws InvalidTokenException naming the claim that is missing or wrong */
    static VerifiedToken check(JsonObject claims, String issuer, String audience, Instant now) {
        require(issuer.equals(claims.getValue("iss")), "iss is not " + issuer);
        require(isFor(claims, audience), "aud does not contain " + audience);
        if (!(claims.getValue("exp") instanceof Number expiry)) {
            throw new InvalidTokenException("exp is missing");
        }
        Instant expires = Instant.ofEpochSecond(expiry.longValue());
        require(expires.isAfter(now), "it has expired");
        if (claims.containsKey("nbf")) {
            require(
                    claims.getValue("nbf") instanceof Number from
                            && !Instant.ofEpochSecond(from.longValue()).isAfter(now.plus(SKEW)),
                    "it is not valid yet");
        }
        return new VerifiedToken(principal(claims), expires);
    }

    private static boolean isFor(JsonObject claims, String audience) {
        Object named = claims.getValue("aud");
        return audience.equals(named) || (named instanceof JsonArray several && several.contains(audience));
    }

    private static Principal principal(JsonObject claims) {
        Role role = Arrays.stream(Role.values())
                .filter(known -> known.name().equals(claims.getValue("role")))
                .findFirst()
                .orElseThrow(() -> new InvalidTokenException("role is missing or unknown"));
        Optional<String> institution =
                claims.getValue("institution") instanceof String code ? Optional.of(code) : Optional.empty();
        String subject = claims.getValue("sub") instanceof String name ? name : "";
        try {
            return new Principal(subject, role, institution);
        } catch (IllegalArgumentException e) {
            throw new InvalidTokenException(e.getMessage() == null ? "" : e.getMessage());
        }
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new InvalidTokenException(otherwise);
        }
    }
}
