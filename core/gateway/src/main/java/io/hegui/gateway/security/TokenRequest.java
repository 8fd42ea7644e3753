package io.hegui.gateway.security;

import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client's credentials, from HTTP Basic or from the form (RFC 6749, 2.3.1). */
record TokenRequest(String clientId, String secret) {
    private static final String SCHEME = "Basic ";
    private static final int LONGEST = 256;

    /** Empty if there are none that could be anybody's. */
    static Optional<TokenRequest> of(RoutingContext context) {
        @Nullable String header = context.request().getHeader("Authorization");
        Optional<TokenRequest> request = header == null
                ? of(
                        context.request().getFormAttribute("client_id"),
                        context.request().getFormAttribute("client_secret"))
                : basic(header);
        return request.filter(given -> !given.clientId().isBlank()
                && given.clientId().length() <= LONGEST
                && given.secret().length() <= LONGEST);
    }

    private static Optional<TokenRequest> of(@Nullable String id, @Nullable String secret) {
        return id == null || secret == null ? Optional.empty() : Optional.of(new TokenRequest(id, secret));
    }

    private static Optional<TokenRequest> basic(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            byte[] pair =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            String text = new String(pair, StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new TokenRequest(text.substring(0, colon), text.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "TokenRequest[" + clientId + ", ***]";
    }
}
