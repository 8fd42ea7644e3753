package io.hegui.gateway.config;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Whose tokens are believed.
 *
 * @param outside another issuer; empty for the built-in one
 * @param audience what the aud claim must contain
 * @param tokenLifetime of the tokens the built-in issuer gives
 */
public record AuthConfig(Optional<OutsideIssuer> outside, String audience, Duration tokenLifetime) {
    /** An issuer by its exact iss claim, and the address of its public keys. */
    public record OutsideIssuer(String issuer, URI jwksUrl) {}

    static AuthConfig from(Settings settings) {
        Optional<String> issuer = settings.optional("auth.issuer");
        Optional<String> jwksUrl = settings.optional("auth.jwks-url");
        if (issuer.isPresent() != jwksUrl.isPresent()) {
            throw new ConfigurationException("auth.issuer and auth.jwks-url are given together or not at all");
        }
        return new AuthConfig(
                issuer.flatMap(name -> jwksUrl.map(url -> new OutsideIssuer(name, uri(url)))),
                settings.text("auth.audience", "hegui"),
                settings.duration("auth.token-lifetime", "PT1H"));
    }

    private static URI uri(String text) {
        try {
            URI uri = URI.create(text);
            if (uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("auth.jwks-url must be an http or https address, was '" + text + "'", e);
        }
        throw new ConfigurationException("auth.jwks-url must be an http or https address, was '" + text + "'");
    }
}
