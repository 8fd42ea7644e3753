package io.hegui.gateway.security;

import io.hegui.gateway.config.AuthConfig;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.http.JsonBody;
import io.hegui.gateway.http.Problem;
import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.http.Routes;
import io.hegui.sdk.Text;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The built-in issuer: tokens for client credentials (RFC 6749, 4.4), and the keys to verify what we sign. */
final class TokenRoutes implements Routes {
    private final AuthConfig config;
    private final SigningKeys keys;
    private final TokenIssuer issuer;
    private final Clients clients;
    private final FailedAttempts failed;

    @Inject
    TokenRoutes(GatewayConfig config, SigningKeys keys, TokenIssuer issuer, Clients clients, FailedAttempts failed) {
        this.config = config.auth();
        this.keys = keys;
        this.issuer = issuer;
        this.clients = clients;
        this.failed = failed;
    }

    @Override
    public void mount(Router router) {
        router.get("/.well-known/jwks.json").handler(context -> context.json(keys.jwks()));
        if (config.outside().isEmpty()) {
            router.post("/oauth/token").handler(JsonBody.handler()).handler(this::issue);
        }
    }

    private void issue(RoutingContext context) {
        if (!"client_credentials".equals(context.request().getFormAttribute("grant_type"))) {
            throw oauth(
                    400,
                    "unsupported_grant_type",
                    Map.of(),
                    Text.of(
                            "仅支持 grant_type=client_credentials（表单格式）。",
                            "Only grant_type=client_credentials is supported, in a form."));
        }
        TokenRequest request = TokenRequest.of(context).orElseThrow(TokenRoutes::refused);
        Optional<Duration> penalty = failed.penalty(request.clientId());
        if (penalty.isPresent()) {
            throw oauth(
                    429,
                    "invalid_client",
                    Map.of("Retry-After", Long.toString(penalty.get().toSeconds() + 1)),
                    Text.of("错误次数过多，请稍后再试。", "Too many wrong attempts; wait before the next."));
        }
        clients.find(request.clientId())
                .map(found -> principal(request, found))
                .onSuccess(principal -> context.json(new JsonObject()
                        .put("access_token", issuer.issue(principal))
                        .put("token_type", "Bearer")
                        .put("expires_in", config.tokenLifetime().toSeconds())))
                .onFailure(context::fail);
    }

    private Principal principal(TokenRequest request, Optional<Client> found) {
        boolean matches = found.map(Client::secret).orElse(Secret.NONE).matches(request.secret());
        return found.filter(client -> matches).map(Client::principal).orElseThrow(() -> {
            failed.add(request.clientId());
            return refused();
        });
    }

    /** The same for an unknown client and for a wrong secret. */
    private static ProblemException refused() {
        return oauth(
                401,
                "invalid_client",
                Map.of("WWW-Authenticate", "Basic realm=\"hegui\""),
                Text.of("客户端标识或密钥不正确。", "The client id or the secret is wrong."));
    }

    /** A problem document that OAuth clients understand as well. */
    private static ProblemException oauth(int status, String error, Map<String, String> headers, Text detail) {
        return new ProblemException(new Problem(
                status,
                error.replace('_', '-'),
                Text.of("令牌申请被拒绝", "Token request refused"),
                detail,
                headers,
                Map.of("error", error, "error_description", detail.en())));
    }
}
