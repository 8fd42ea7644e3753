package io.hegui.gateway.security;

import io.hegui.gateway.http.ApiAuthentication;
import io.hegui.gateway.http.ProblemException;
import io.hegui.sdk.Text;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who is asking. A request without a token goes on as nobody's, {@link Access} decides what that may do; one
 * with a token that is not believed ends here.
 */
public final class BearerAuthentication implements ApiAuthentication {
    private static final String SCHEME = "Bearer ";

    private final TokenVerifier tokens;

    @Inject
    BearerAuthentication(TokenVerifier tokens) {
        this.tokens = tokens;
    }

    @Override
    public void handle(RoutingContext context) {
        @Nullable String header = context.request().getHeader("Authorization");
        if (header == null) {
            context.next();
            return;
        }
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            context.fail(refused("it is not a bearer token"));
            return;
        }
        Future<Principal> principal =
                tokens.verify(header.substring(SCHEME.length()).strip());
        HttpServerRequest request = context.request();
        boolean wait = !principal.isComplete() && !request.isEnded();
        if (wait) {
            // Nobody listens to the body yet: what arrived while we wait would be lost.
            request.pause();
        }
        principal.onComplete(
                found -> {
                    Access.admit(context, found);
                    if (wait) {
                        request.resume();
                    }
                    context.next();
                },
                failure -> context.fail(explained(failure)));
    }

    private static Throwable explained(Throwable failure) {
        if (failure instanceof InvalidTokenException invalid) {
            return refused(String.valueOf(invalid.getMessage()));
        }
        return new ProblemException(
                503,
                "issuer-unavailable",
                Text.of("签发者不可用", "Issuer unavailable"),
                Text.of("暂时无法取得令牌签发者的公钥，请稍后重试。", "The token issuer's keys cannot be had for the moment; try again."),
                Map.of("Retry-After", "5"));
    }

    private static ProblemException refused(String why) {
        return new ProblemException(
                401,
                "invalid-token",
                Text.of("令牌无效", "Invalid token"),
                Text.of("访问令牌无效（" + why + "）。", "The access token is not accepted: " + why + "."),
                Map.of("WWW-Authenticate", "Bearer realm=\"hegui\", error=\"invalid_token\""));
    }
}
